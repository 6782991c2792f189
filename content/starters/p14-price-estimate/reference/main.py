"""The price of a hedge. The endpoints only translate. Start it: python -m uvicorn main:app"""

import logging
from contextlib import asynccontextmanager
from uuid import uuid4

from fastapi import FastAPI

import estimates
import jobs
from errors import Refused, add_error_handlers, error_answer
from logs import request_id, set_up_logging
from schemas import Estimate, Hedge, JobIn, JobOut

set_up_logging()
logger = logging.getLogger(__name__)


@asynccontextmanager
async def lifespan(app):
    estimates.get_models()
    jobs.make_tables()
    yield


app = FastAPI(title="Dagny's hedges", lifespan=lifespan)
add_error_handlers(app)


@app.middleware("http")
async def one_line(request, call_next):
    """Gives every request an id, and writes one line about it."""
    request_id.set(uuid4().hex[:8])
    failure = None
    try:
        response = await call_next(request)
    except Exception as error:
        failure = error
        response = error_answer(Refused(500, "internal_error", "Something broke on our side."))
    response.headers["X-Request-ID"] = request_id.get()
    fields = {
        "method": request.method,
        "path": request.url.path,
        "status": response.status_code,
    }
    level = logging.ERROR if failure else logging.INFO
    logger.log(level, "request", exc_info=failure, extra={"fields": fields})
    return response


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.post("/estimates")
def create_estimate(hedge: Hedge) -> Estimate:
    """Says what it would cost."""
    return estimates.estimate(hedge)


@app.post("/jobs", status_code=202)
def create_job(new: JobIn) -> JobOut:
    """Keeps a list of hedges for the worker."""
    return jobs.get(jobs.add(new.items))


@app.get("/jobs/{job_id}")
def get_job(job_id: int) -> JobOut:
    """Shows how far a list is, and the results when it's done."""
    return jobs.get(job_id)
