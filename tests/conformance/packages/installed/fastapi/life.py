"""A newsletter service: lifespan, middleware, background tasks, state and mounted apps."""

import asyncio
import time
from contextlib import asynccontextmanager

from fastapi import BackgroundTasks, Depends, FastAPI, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.staticfiles import StaticFiles
from fastapi.testclient import TestClient
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.middleware.sessions import SessionMiddleware

log = []


@asynccontextmanager
async def lifespan(app: FastAPI):
    log.append("starting")
    app.state.sent = []
    yield {"sender": "news@paper.example"}
    log.append(f"stopping after {len(app.state.sent)} letters")


class Plain:
    """Middleware as ASGI defines it."""

    def __init__(self, app, name: str):
        self.app = app
        self.name = name

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)

        async def marked(message):
            if message["type"] == "http.response.start":
                message["headers"].append((b"x-plain", self.name.encode()))
            await send(message)

        log.append(f"> {self.name}")
        await self.app(scope, receive, marked)
        log.append(f"< {self.name}")


class Checked(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        if "spam" in request.query_params:
            return Response("no spam", 400)
        log.append("> checked")
        answer = await call_next(request)
        log.append("< checked")
        return answer


app = FastAPI(lifespan=lifespan)
app.add_middleware(Plain, name="inner")
app.add_middleware(Checked)
app.add_middleware(CORSMiddleware, allow_origins=["https://paper.example"], allow_methods=["POST"], max_age=5)
app.add_middleware(GZipMiddleware, minimum_size=500)


@app.middleware("http")
async def timed(request: Request, call_next):
    start = time.perf_counter()
    request.state.tag = "t1"
    answer = await call_next(request)
    answer.headers["X-Slow"] = str(time.perf_counter() - start > 60)
    return answer


def deliver(app: FastAPI, address: str, words: str = ""):
    app.state.sent.append(address)
    log.append(f"sent {words or 'nothing'} to {address}")


async def deliver_later(address: str):
    await asyncio.sleep(0)
    log.append(f"later to {address}")


def by_dependency(tasks: BackgroundTasks):
    tasks.add_task(log.append, "from a dependency")


@app.post("/subscribe/{address}", dependencies=[Depends(by_dependency)])
async def subscribe(address: str, request: Request, tasks: BackgroundTasks):
    tasks.add_task(deliver, request.app, address, words="welcome")
    tasks.add_task(deliver_later, address)
    log.append("answering")
    return {"from": request.state.sender, "tag": request.state.tag}


@app.get("/long")
def long():
    return "x" * 1000


@app.get("/gather")
async def gather():
    async def one(number: int) -> int:
        await asyncio.sleep(0.001 * (3 - number))
        return number

    results = await asyncio.gather(*(one(number) for number in range(3)))
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.to_thread(pow, number, 2)) for number in results]
    return [task.result() for task in tasks]


admin = FastAPI(root_path_in_servers=False)


@admin.get("/who")
def who(request: Request):
    request.session["count"] = request.session.get("count", 0) + 1
    return [request.scope["root_path"], request.url.path, request.session["count"], str(request.url_for("who"))]


admin.add_middleware(SessionMiddleware, secret_key="k")
admin.add_middleware(TrustedHostMiddleware, allowed_hosts=["testserver"])
app.mount("/admin", admin)
with open("style.css", "w") as file:
    file.write("body {}\n")
app.mount("/static", StaticFiles(directory="."))

with TestClient(app) as client:
    print(log, client.app.state.sent)
    log.clear()
    answer = client.post("/subscribe/ann@x.example")
    print(answer.json(), answer.headers["x-slow"], answer.headers["x-plain"], log)
    log.clear()
    print(client.get("/long?spam=1").text, log)
    answer = client.get("/long", headers={"accept-encoding": "gzip"})
    print(len(answer.text), answer.headers["content-encoding"], answer.headers["vary"])
    print(client.get("/gather").json())
    preflight = {"Origin": "https://paper.example", "Access-Control-Request-Method": "POST"}
    for options in (preflight, preflight | {"Origin": "https://evil.example"}, preflight | {"Access-Control-Request-Method": "PUT"}):
        answer = client.options("/long", headers=options)
        print(answer.status_code, answer.text, sorted(item for item in answer.headers.items() if "access" in item[0]))
    print(client.get("/long", headers={"Origin": "https://paper.example"}).headers["access-control-allow-origin"])
    print(client.get("/admin/who").json(), client.get("/admin/who").json())
    print(client.get("/admin/who", headers={"host": "other"}).text)
    answer = client.get("/static/style.css")
    print(answer.text, answer.headers["content-type"], client.get("/static/none.css").status_code)
    log.clear()
print(log)
try:
    with TestClient(FastAPI(lifespan=lambda app: 1 / 0)):
        pass
except ZeroDivisionError as error:
    print("did not start:", error)
