from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse


def error_answer(status: int, message: str, fields: list[dict], headers=None) -> JSONResponse:
    body = {"error": {"status": status, "message": message, "fields": fields}}
    return JSONResponse(body, status_code=status, headers=headers)


def add_error_handlers(app: FastAPI) -> None:
    @app.exception_handler(HTTPException)
    def http_error(request: Request, error: HTTPException) -> JSONResponse:
        return error_answer(error.status_code, error.detail, [], error.headers)

    @app.exception_handler(RequestValidationError)
    def validation_error(request: Request, error: RequestValidationError) -> JSONResponse:
        fields = [
            {"where": ".".join(str(part) for part in fault["loc"]), "message": fault["msg"]}
            for fault in error.errors()
        ]
        return error_answer(422, "Some fields do not fit.", fields)

    @app.exception_handler(Exception)
    def unforeseen_error(request: Request, error: Exception) -> JSONResponse:
        return error_answer(500, "Something went wrong on our side.", [])
