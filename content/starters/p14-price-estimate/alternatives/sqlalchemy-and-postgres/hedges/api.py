import uuid
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException

from hedges import journal
from hedges.pricing import Models
from hedges.shapes import Hedge, Items
from hedges.tables import Base, Job, Row, get_engine
from hedges.work import answer, failure


@asynccontextmanager
async def lifespan(app):
    app.state.models = Models()
    Base.metadata.create_all(get_engine())
    yield
    get_engine().dispose()


app = FastAPI(lifespan=lifespan)


def failed(status, code, message):
    return JSONResponse(failure(code, message), status_code=status)


@app.exception_handler(RequestValidationError)
def invalid(request, error):
    places = {str(one["loc"][-1]): one["msg"] for one in error.errors()}
    return failed(422, "invalid_hedge", f"Please look at {places}")


@app.exception_handler(HTTPException)
def http(request, error):
    return failed(error.status_code, str(error.detail).lower().replace(" ", "_"), error.detail)


@app.middleware("http")
async def log(request, call_next):
    journal.request.set(str(uuid.uuid4()))
    response = await call_next(request)
    response.headers["x-request-id"] = journal.request.get()
    journal.write(method=request.method, path=request.url.path, status=response.status_code)
    return response


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/estimates")
def estimates(hedge: Hedge):
    return answer(app.state.models, hedge)


@app.post("/jobs", status_code=202)
def new_job(new: Items):
    if not 0 < len(new.items) <= 500:
        return failed(422, "wrong_number", "A list has 1 to 500 hedges.")
    with Session(get_engine()) as session, session.begin():
        job = Job(rows=[Row(number=at, hedge=one) for at, one in enumerate(new.items, 1)])
        session.add(job)
        session.flush()
        return {"id": job.id, "state": job.state}


@app.get("/jobs/{job_id}")
def get_job(job_id: int):
    with Session(get_engine()) as session:
        job = session.get(Job, job_id)
        if job is None:
            raise HTTPException(404)
        return {"id": job.id, "state": job.state, "results": [row.result for row in job.rows]}
