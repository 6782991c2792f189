"""The price of a hedge, with a middleware that's a class."""

import logging
from contextlib import asynccontextmanager
from uuid import uuid4

from fastapi import FastAPI

import estimates
import queues
from errors import add_error_handlers
from logs import request_id, set_up_logging
from schemas import Estimate, Hedge, JobIn

set_up_logging()
logger = logging.getLogger("web")


class OneLine:
    """Writes one line about each request, when its answer has been sent."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        number, facts = uuid4().hex, {}
        request_id.set(number)
        estimates.facts.set(facts)

        async def send_on(message):
            if message["type"] == "http.response.start":
                facts["status"] = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", number.encode())]
            await send(message)

        await self.app(scope, receive, send_on)
        line = {"method": scope["method"], "path": scope["path"], **facts}
        logger.info("answered", extra={"fields": line})


@asynccontextmanager
async def lifespan(app):
    estimates.get_models()
    queues.Queue().close()
    yield


app = FastAPI(lifespan=lifespan)
app.add_middleware(OneLine)
add_error_handlers(app)


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/estimates")
def create_estimate(hedge: Hedge) -> Estimate:
    return estimates.estimate(hedge)


@app.post("/jobs", status_code=202)
def create_job(new: JobIn):
    with queues.Queue() as queue:
        return {"id": queue.add(new.items), "state": "waiting"}


@app.get("/jobs/{number}")
def show_job(number: int):
    with queues.Queue() as queue:
        return queue.show(number)
