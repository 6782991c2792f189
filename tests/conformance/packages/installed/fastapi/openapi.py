"""The OpenAPI document of a car rental, built from several routers."""

import json
from datetime import date
from enum import Enum
from typing import Annotated, Generic, Literal, TypeVar
from uuid import UUID

from fastapi import APIRouter, Cookie, Depends, FastAPI, Header, Path, Query, Response
from fastapi.openapi.utils import get_openapi
from fastapi.security import APIKeyCookie, HTTPBearer, OAuth2PasswordBearer
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, HttpUrl

T = TypeVar("T")


class Fuel(str, Enum):
    petrol = "petrol"
    electric = "electric"


class Car(BaseModel):
    """A car that can be rented."""

    plate: str = Field(pattern="^[A-Z]{2}-[0-9]+$", examples=["AB-123"])
    fuel: Fuel = Fuel.petrol
    seats: int = Field(4, ge=1, le=9, description="Including the driver")
    picture: HttpUrl | None = None


class NewCar(Car):
    model_config = {"json_schema_extra": {"examples": [{"plate": "XY-1"}]}}
    bought: date


class StoredCar(NewCar):
    id: UUID


class Page(BaseModel, Generic[T]):
    items: list[T]
    total: int


class Problem(BaseModel):
    detail: str


class ByCard(BaseModel):
    way: Literal["card"]
    number: str


class InCash(BaseModel):
    way: Literal["cash"]


oauth = OAuth2PasswordBearer(tokenUrl="/token", scopes={"cars": "See cars"})
cars = APIRouter(prefix="/cars", tags=["cars"], responses={404: {"model": Problem, "description": "No such car"}})
rentals = APIRouter(tags=["rentals"], dependencies=[Depends(HTTPBearer(description="From /token"))])


@cars.get("", summary="List cars", operation_id="listCars")
def list_cars(
    seats: Annotated[int | None, Query(ge=1, title="Seats", deprecated=True)] = None,
    fuel: Annotated[list[Fuel] | None, Query(alias="f", examples=[["electric"]])] = None,
) -> Page[StoredCar]:
    """Lists all cars.

    Cars in repair are left out.
    \f
    Not shown.
    """


@cars.post("", status_code=201, response_description="The stored car", response_model_exclude_none=True)
def add_car(car: NewCar, token: Annotated[str, Depends(oauth)], x_trace: Annotated[str | None, Header()] = None) -> StoredCar: ...


@cars.put("/{plate}", deprecated=True, responses={409: {"description": "Rented", "content": {"text/plain": {}}}})
def change_car(plate: Annotated[str, Path(description="As on the car", max_length=10)], car: Car, keep: bool = False) -> Car: ...


@cars.delete("/{plate}", status_code=204, include_in_schema=True)
def remove_car(plate: str, session: Annotated[str, Depends(APIKeyCookie(name="sid"))]) -> None: ...


@rentals.post("/rentals", response_class=Response, openapi_extra={"x-slow": True})
def rent(cars: list[Car], pay: Annotated[ByCard | InCash, Field(discriminator="way")], size: Annotated[int, Cookie()] = 1): ...


@rentals.get("/hidden", include_in_schema=False)
def hidden(): ...


paid = APIRouter()


@paid.post("{$callback_url}/paid/{$request.body.id}")
def payment_done(body: ByCard): ...


@rentals.post("/pay", callbacks=paid.routes)
def pay(callback_url: HttpUrl | None = None) -> dict[str, float | None]: ...


app = FastAPI(
    title="Rental",
    version="2.1.0",
    summary="Rent a car",
    contact={"name": "Office", "email": "office@rental.example"},
    license_info={"name": "MIT"},
    openapi_tags=[{"name": "cars", "description": "All the cars"}],
    servers=[{"url": "https://rental.example"}],
)
app.include_router(cars, prefix="/v1")
app.include_router(rentals, prefix="/v1", deprecated=None)


@app.webhooks.post("car-broken")
def car_broken(body: Car): ...


client = TestClient(app)
answer = client.get("/openapi.json")
print(answer.status_code, answer.headers["content-type"])
print(json.dumps(answer.json(), indent=1))
page = client.get("/docs")
print(page.status_code, page.headers["content-type"], "<title>Rental - Swagger UI</title>" in page.text, "/openapi.json" in page.text)
print(client.get("/redoc").status_code, TestClient(FastAPI(docs_url=None, openapi_url=None)).get("/docs").status_code)
print(app.url_path_for("change_car", plate="AB-1"), [route.path for route in cars.routes])
print(json.dumps(get_openapi(title="T", version="0", routes=paid.routes)))
print(app.openapi() is app.openapi())
