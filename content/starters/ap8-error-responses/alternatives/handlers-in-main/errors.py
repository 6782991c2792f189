from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


def body(status, message, fields):
    match status:
        case 404:
            code = "nothing_here"
        case 422:
            code = "does_not_fit"
        case 500:
            code = "our_mistake"
        case _:
            code = "refused"
    return {"error": {"code": code, "message": message, "fields": fields}}


def http_error(request, error):
    return JSONResponse(body(error.status_code, error.detail, []), error.status_code, error.headers)


def validation_error(request, error):
    fields = [{"where": "/".join(map(str, one["loc"])).replace("/", "."), "message": one["msg"]} for one in error.errors()]
    return JSONResponse(body(422, "Not quite.", fields), 422)


def unforeseen(request, error):
    return JSONResponse(body(500, "We are on it.", []), 500)


HANDLERS = {HTTPException: http_error, RequestValidationError: validation_error, 500: unforeseen}
