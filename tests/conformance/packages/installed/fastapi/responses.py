"""A museum's API: response models, exception handlers, cookies, headers and streams."""

import io
import json
import logging
from datetime import date, datetime, timezone
from typing import Annotated, Any

from fastapi import Cookie, FastAPI, File, Header, HTTPException, Request, Response
from fastapi.responses import FileResponse, StreamingResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, computed_field
from starlette.exceptions import HTTPException as StarletteHTTPException

app = FastAPI()


class Work(BaseModel):
    title: str
    year: int | None = None
    bought_for: float = Field(0, exclude=True)
    internal_note: str = "secret"


class PublicWork(BaseModel):
    title: str
    year: int | None = None

    @computed_field
    @property
    def century(self) -> int | None:
        return None if self.year is None else (self.year - 1) // 100 + 1


class Sold(Exception):
    def __init__(self, title: str):
        self.title = title


WORKS = [Work(title="Harbour", year=1871), Work(title="Untitled", bought_for=3.5)]


@app.get("/works")
def works() -> list[PublicWork]:
    return WORKS


@app.get("/works/{number}", response_model=Work, response_model_exclude={"internal_note"}, response_model_exclude_unset=True)
def work(number: int):
    if number >= len(WORKS):
        raise Sold(f"number {number}")
    return WORKS[number]


@app.get("/raw", response_model=None)
def raw() -> Response | dict[str, Any]:
    return {"now": datetime(2026, 2, 3, 4, 5, tzinfo=timezone.utc), "day": date(2026, 1, 1), "set": {1}, "work": WORKS[1]}


@app.get("/label", response_model_by_alias=False)
def label(title: str = "x") -> dict[str, int]:
    return {title: len(title)}


@app.get("/visit")
def visit(response: Response, visits: Annotated[int, Cookie()] = 0):
    response.set_cookie("visits", str(visits + 1), max_age=60, httponly=True, samesite="strict")
    response.headers["X-Count"] = str(visits + 1)
    return visits


@app.get("/leave")
def leave(response: Response):
    response.delete_cookie("visits")
    response.status_code = 202
    return "bye"


@app.get("/language")
def language(
    accept_language: Annotated[str | None, Header()] = None,
    x_many: Annotated[list[str] | None, Header()] = None,
    strange_name: Annotated[str | None, Header(convert_underscores=False)] = None,
):
    return [accept_language, x_many, strange_name]


@app.get("/export")
def export():
    def rows():
        for work in WORKS:
            yield json.dumps(work.model_dump()) + "\n"

    return StreamingResponse(rows(), media_type="application/x-ndjson", headers={"content-disposition": "attachment"})


@app.get("/async-export")
async def async_export():
    async def parts():
        for part in (b"a", b"b"):
            yield part

    return StreamingResponse(parts(), status_code=206)


@app.get("/catalogue")
def catalogue():
    with open("catalogue.txt", "w") as file:
        file.write("1 Harbour\n2 Untitled\n")
    return FileResponse("catalogue.txt", filename="list.txt")


@app.get("/crash")
def crash():
    return 1 / 0


@app.get("/closed")
def closed():
    raise HTTPException(503, {"reason": "painting"}, {"Retry-After": "3600"})


@app.exception_handler(Sold)
async def sold(request: Request, error: Sold):
    return Response(f"{error.title} was sold, asked for {request.url.path}", 410, media_type="text/plain")


@app.exception_handler(StarletteHTTPException)
async def in_our_words(request: Request, error: StarletteHTTPException):
    body = {"code": error.status_code, "what": error.detail, "method": request.method}
    return Response(json.dumps(body), error.status_code, error.headers, "application/problem+json")


client = TestClient(app)


def show(path, **options):
    answer = client.get(path, **options)
    headers = {name: value for name, value in answer.headers.items() if name not in ("etag", "last-modified")}
    if "expires" in headers.get("set-cookie", ""):
        headers["set-cookie"] = [part for part in headers["set-cookie"].split("; ") if "expires" not in part]
    print(path, answer.status_code, headers, answer.text)
    return answer


for path in ("/works", "/works/0", "/works/1", "/works/7", "/raw", "/label?title=abc", "/visit", "/visit"):
    show(path)
print(client.cookies)
show("/leave")
show("/visit")
show("/language", headers=[("accept-language", "es"), ("x-many", "a"), ("x-many", "b"), ("strange_name", "s")])
show("/export")
show("/async-export")
with client.stream("GET", "/export") as answer:
    print([json.loads(line)["title"] for line in answer.iter_lines()])
show("/catalogue")
show("/closed")
show("/nothing")
try:
    client.get("/crash")
except ZeroDivisionError as error:
    print("raised", error)
print(TestClient(app, raise_server_exceptions=False).get("/crash").text)


@app.exception_handler(500)
async def last_resort(request: Request, error: Exception):
    return Response(f"sorry: {type(error).__name__}", 500)


app.middleware_stack = None
print(TestClient(app, raise_server_exceptions=False).get("/crash").text)
print(TestClient(app, base_url="https://museum.example", headers={"accept-language": "fr"}).get("/language").request.url)
try:

    @app.post("/upload")
    def upload(picture: Annotated[bytes, File()]):
        return len(picture)

except RuntimeError as error:
    print(str(error).splitlines()[0])
