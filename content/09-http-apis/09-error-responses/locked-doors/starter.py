from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


def closed(status, message, next_path):
    body = {"error": {"status": status, "message": message, "next": next_path}}
    return JSONResponse(body, status_code=status)
