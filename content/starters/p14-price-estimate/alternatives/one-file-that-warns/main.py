import json
import logging
import os
import secrets
import sqlite3
import sys
from contextlib import asynccontextmanager, closing
from contextvars import ContextVar
from decimal import ROUND_HALF_UP, Decimal
from hashlib import sha256

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field, ValidationError
from starlette.exceptions import HTTPException as AnyHTTPException

current = ContextVar("current", default={})
UNITS = {"m": ("_m", Decimal(1)), "cm": ("_m", Decimal(100)), "years": ("", Decimal(1)), "yes": ("", Decimal(1))}


class Line(logging.Formatter):
    def format(self, record):
        facts = {"level": record.levelname, "message": record.getMessage(), **current.get()}
        return json.dumps({**facts, **getattr(record, "facts", {})}, default=str)


log = logging.getLogger("hedges")
if not log.handlers:
    out = logging.StreamHandler(sys.stdout)
    out.setFormatter(Line())
    log.addHandler(out)
    log.setLevel("INFO")


def read_model(path):
    with open(path, encoding="utf-8") as file:
        model = json.load(file)
    model["version"], model["currency"]
    for one in model["features"]:
        ending, one["factor"] = UNITS[one["unit"]]
        one["field"] = one["name"] + ending
        for key in ("per_unit", "lowest", "highest"):
            one[key] = Decimal(one[key])
    model["intercept"] = Decimal(model["intercept"])
    return model


def setup():
    models = [read_model(os.environ.get("MODEL", "models/2027-12.json"))]
    if os.environ.get("NEXT_MODEL"):
        models.append(read_model(os.environ["NEXT_MODEL"]))
    with closing(db()) as connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS jobs (id INTEGER PRIMARY KEY AUTOINCREMENT, "
            "items TEXT, results TEXT, taken_by TEXT)"
        )
        connection.commit()
    return models


def db():
    return sqlite3.connect(os.environ.get("DATABASE", "hedges.db"))


class HedgeIn(BaseModel):
    email: str = Field(min_length=3, max_length=100, pattern="@")
    length_m: Decimal = Field(gt=0)
    height_m: Decimal = Field(gt=0)
    years: Decimal = Field(ge=0)
    thorns: bool
    note: str = ""


def calculate(model, hedge):
    """Returns a price or None, and the warnings."""
    total, warnings = model["intercept"], []
    for one in model["features"]:
        value = Decimal(getattr(hedge, one["field"])) * one["factor"]
        total += value * one["per_unit"]
        if value < one["lowest"] or value > one["highest"]:
            warnings.append(f"{one['field']}: we've never cut such a hedge")
    price = None if warnings else str(total.quantize(Decimal("0.01"), ROUND_HALF_UP))
    return price, warnings


def answer(models, hedge, **where):
    number = int(sha256(hedge.email.casefold().encode()).hexdigest(), 16) % 100
    chosen = models[-1] if number < int(os.environ.get("NEXT_SHARE") or 0) else models[0]
    for model in models:
        price, warnings = calculate(model, hedge)
        facts = {"model": model["version"], "price": price, "answered": model is chosen, **where}
        for key in ("length_m", "height_m", "years", "thorns"):
            facts[key] = getattr(hedge, key)
        log.info("estimate", extra={"facts": facts})
        if model is chosen:
            found = {
                "price": price, "currency": model["currency"],
                "model": model["version"], "warnings": warnings,
            }
    return found


def why(errors):
    first = errors[0]
    place = ".".join(str(part) for part in first["loc"])
    return {"error": {"code": "does_not_fit", "message": f"{place}: {first['type']}"}}


@asynccontextmanager
async def lifespan(app):
    app.state.models = setup()
    yield


app = FastAPI(lifespan=lifespan)


@app.exception_handler(RequestValidationError)
async def does_not_fit(request, error):
    return JSONResponse(why(error.errors()), 422)


@app.exception_handler(AnyHTTPException)
async def other(request, error):
    return JSONResponse({"error": {"code": f"http_{error.status_code}", "message": error.detail}}, error.status_code)


@app.middleware("http")
async def count(request, call_next):
    number = secrets.token_hex(6)
    current.set({"request_id": number})
    response = await call_next(request)
    response.headers["X-Request-ID"] = number
    facts = {"method": request.method, "path": request.scope["path"], "status": response.status_code}
    log.info("request", extra={"facts": facts})
    return response


@app.get("/health")
async def health():
    return {"status": "ok"}


@app.post("/estimates")
async def post_estimate(hedge: HedgeIn, request: Request):
    return answer(request.app.state.models, hedge)


class JobIn(BaseModel):
    items: list = Field(min_length=1, max_length=500)


@app.post("/jobs", status_code=202)
def post_job(new: JobIn):
    with closing(db()) as connection:
        cursor = connection.execute("INSERT INTO jobs (items) VALUES (?)", [json.dumps(new.items)])
        connection.commit()
    return {"id": cursor.lastrowid, "state": "waiting"}


@app.get("/jobs/{number}")
def show_job(number: int):
    with closing(db()) as connection:
        query = "SELECT results, taken_by FROM jobs WHERE id = ?"
        row = connection.execute(query, [number]).fetchone()
    if row is None:
        raise HTTPException(404, "There's no such job.")
    results, worker = row
    if results:
        return {"id": number, "state": "done", "results": json.loads(results)}
    return {"id": number, "state": "running" if worker else "waiting"}


def one_result(models, item, **where):
    try:
        return answer(models, HedgeIn.model_validate(item), **where)
    except ValidationError as error:
        return why(error.errors())
