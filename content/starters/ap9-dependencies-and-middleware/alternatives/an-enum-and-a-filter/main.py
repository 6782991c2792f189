import logging
from contextvars import ContextVar
from typing import Annotated
from uuid import uuid4

from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.middleware.cors import CORSMiddleware

from animals import ANIMALS, FRIDGE, KEEPERS
from announce import announced
from errors import add_error_handlers
from machines import open_chute, turn_lamp
from models import AnimalOut, ErrorBody, LampIn, MealIn

REQUEST_ID = ContextVar("request_id", default="-")


class WithId(logging.Filter):
    def filter(self, record):
        record.request_id = REQUEST_ID.get()
        return True


handler = logging.StreamHandler()
handler.addFilter(WithId())
handler.setFormatter(logging.Formatter("%(asctime)s %(request_id)s %(message)s"))
logger = logging.getLogger("pier")
logger.setLevel("INFO")
logger.addHandler(handler)

ANY_FAILURE = {"default": {"model": ErrorBody, "description": "Any failure"}}

app = FastAPI(title="Pier aquarium", responses=ANY_FAILURE)
add_error_handlers(app)
app.add_middleware(
    CORSMiddleware,
    allow_origins=["http://127.0.0.1:5500"],
    allow_methods=["GET", "POST", "PUT"],
    allow_headers=["X-Keeper"],
    expose_headers=["X-Request-ID"],
)


@app.middleware("http")
async def stamp(request, call_next):
    request.state.request_id = uuid4().hex
    REQUEST_ID.set(request.state.request_id)
    logger.info("%s %s", request.method, request.url.path)
    response = await call_next(request)
    response.headers["X-Request-ID"] = request.state.request_id
    logger.info("%s", response.status_code)
    return response


def find_animal(animal_id: int):
    if animal_id not in ANIMALS:
        raise HTTPException(404, f"There's no tank {animal_id}.")
    return ANIMALS[animal_id]


def find_keeper(x_keeper: Annotated[str, Header()]):
    if x_keeper not in KEEPERS:
        message = f"We don't know a keeper called {x_keeper}."
        raise HTTPException(401, message, headers={"WWW-Authenticate": "X-Keeper"})
    return x_keeper


Animal = Annotated[dict, Depends(find_animal)]
Keeper = Annotated[str, Depends(find_keeper)]

LIMITS = {"lobster": 5, "seahorse": 2, "pufferfish": 3, "octopus": 4}
REFUSALS = {
    "lobster": "{name} has closed both claws for today.",
    "octopus": "{name} has pulled the lid over her jar. She waves with two arms, and means no.",
}


def find_awake(animal: Animal):
    if len(animal["meals"]) >= LIMITS.get(animal["kind"], 3):
        words = REFUSALS.get(animal["kind"], "{name} has had enough, and sleeps.")
        raise HTTPException(409, words.replace("{name}", animal["name"]))
    return animal


AwakeAnimal = Annotated[dict, Depends(find_awake)]


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.get("/animals", response_model=list[AnimalOut])
def list_animals():
    """Lists everybody who lives at the pier."""
    return list(ANIMALS.values())


@app.get("/animals/{animal_id}", response_model=AnimalOut)
def get_animal(animal: Animal):
    """Finds one animal by the number of its tank."""
    return animal


@app.post("/animals/{animal_id}/meals", status_code=201)
@announced
def feed(animal: AwakeAnimal, keeper: Keeper, meal: MealIn):
    """Opens the chute above a tank."""
    food = meal.food.lower()
    if FRIDGE.get(food, 0) < meal.pieces:
        raise HTTPException(409, f"There aren't {meal.pieces} x {food} in the fridge.")
    FRIDGE[food] -= meal.pieces
    said = open_chute(animal, food, meal.pieces, by=keeper)
    return {"said": said}


@app.put("/animals/{animal_id}/lamp")
def switch_lamp(animal: AwakeAnimal, keeper: Keeper, lamp: LampIn):
    """Turns the lamp above a tank on or off."""
    return {"said": turn_lamp(animal, on=lamp.on)}
