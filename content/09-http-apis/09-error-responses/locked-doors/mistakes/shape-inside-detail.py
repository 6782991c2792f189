from fastapi import FastAPI
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

app = FastAPI()


class ClosedDoor(Exception):
    def __init__(self, status, message, next_path):
        super().__init__(message)
        self.status = status
        self.message = message
        self.next_path = next_path


def closed(status, message, next_path):
    body = {"error": {"status": status, "message": message, "next": next_path}}
    return JSONResponse(body, status_code=status)


@app.exception_handler(ClosedDoor)
def closed_door(request, error):
    return closed(error.status, error.message, error.next_path)


@app.get("/")
def front_door():
    raise HTTPException(423, {"error": {"status": 423, "message": "Locked.", "next": "/garden"}})


@app.get("/garden")
def garden(dog: str = "nobody"):
    if dog != "Biscuit":
        message = "A dog growls: GRRR! The bowl says Biscuit. Say /garden?dog=Biscuit"
        raise ClosedDoor(403, message, "/garden?dog=Biscuit")
    raise ClosedDoor(409, "Biscuit sits on the key. Under him, there's a /cellar.", "/cellar")


@app.get("/cellar")
def cellar():
    return {"outside": True, "message": "A tunnel, stairs, fresh air. And Biscuit is here, too!"}
