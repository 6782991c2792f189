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


@app.get("/")
def tower(say: str = ""):
    """A tower with one door, which opens for the right word."""
    steps = {
        "": closed(403, "A voice says: SAY PLEASE.", "/?say=please"),
        "please": closed(409, "Please WHAT?", "/?say=please dragon"),
        "please dragon": closed(418, "The dragon drinks tea. Say thanks!", "/?say=thanks"),
    }
    return steps.get(say, "You're out, and there's cake.")
