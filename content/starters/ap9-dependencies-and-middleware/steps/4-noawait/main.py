import logging
from typing import Annotated
from uuid import uuid4

from fastapi import Depends, FastAPI, Header, HTTPException

from animals import ANIMALS, FRIDGE, KEEPERS
from announce import announced
from errors import add_error_handlers
from machines import open_chute, turn_lamp
from models import AnimalOut, ErrorBody, LampIn, MealIn

logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)

ANY_FAILURE = {"default": {"model": ErrorBody, "description": "Any failure"}}

app = FastAPI(title="Pier aquarium", responses=ANY_FAILURE)
add_error_handlers(app)


@app.middleware("http")
async def stamp(request, call_next):
    request_id = uuid4().hex[:8]
    response = call_next(request)
    response.headers["X-Request-ID"] = request_id
    status = response.status_code
    logger.info("%s %s %s %s", request_id, request.method, request.url.path, status)
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
def feed(animal: Animal, keeper: Keeper, meal: MealIn):
    """Opens the chute above a tank."""
    said = open_chute(animal, meal.food, meal.pieces, by=keeper)
    FRIDGE[meal.food] -= meal.pieces
    return {"said": said}


@app.put("/animals/{animal_id}/lamp")
def switch_lamp(animal: Animal, keeper: Keeper, lamp: LampIn):
    """Turns the lamp above a tank on or off."""
    return {"said": turn_lamp(animal, on=lamp.on)}
