from fastapi import FastAPI
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

app = FastAPI()


def closed(status, message, next_path):
    body = {"error": {"status": status, "message": message, "next": next_path}}
    return JSONResponse(body, status_code=status)


@app.exception_handler(HTTPException)
def lost(request, error):
    return closed(error.status_code, "There's no door here. Go back to the street.", "/")


ROOMS = {
    "hall": (423, "It says: the key is in the kitchen.", "/rooms/kitchen"),
    "kitchen": (418, "You've found a teapot, which refuses to help. /rooms/roof?", "/rooms/roof"),
}


@app.get("/")
def start():
    return closed(403, "No entry. Try the /rooms/hall.", "/rooms/hall")


@app.get("/rooms/{name}")
def room(name: str):
    if name not in ROOMS:
        return ["A roof, stars, and a friend with pizza.", name]
    return closed(*ROOMS[name])
