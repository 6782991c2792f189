from fastapi import FastAPI, HTTPException

from animals import ANIMALS, FRIDGE
from announce import announced
from errors import add_error_handlers
from machines import open_chute, turn_lamp
from models import AnimalOut, ErrorBody, LampIn, MealIn

ANY_FAILURE = {"default": {"model": ErrorBody, "description": "Any failure"}}

app = FastAPI(title="Pier aquarium", responses=ANY_FAILURE)
add_error_handlers(app)


def find_animal(animal_id):
    if animal_id not in ANIMALS:
        raise HTTPException(404, f"There's no tank {animal_id}.")
    return ANIMALS[animal_id]


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}


@app.get("/animals", response_model=list[AnimalOut])
def list_animals():
    """Lists everybody who lives at the pier."""
    return list(ANIMALS.values())


@app.get("/animals/{animal_id}", response_model=AnimalOut)
def get_animal(animal_id: int):
    """Finds one animal by the number of its tank."""
    return find_animal(animal_id)


@app.post("/animals/{animal_id}/meals", status_code=201)
@announced
def feed(animal_id: int, meal: MealIn):
    """Opens the chute above a tank."""
    animal = find_animal(animal_id)
    said = open_chute(animal, meal.food, meal.pieces)
    FRIDGE[meal.food] -= meal.pieces
    return {"said": said}


@app.put("/animals/{animal_id}/lamp")
def switch_lamp(animal_id: int, lamp: LampIn):
    """Turns the lamp above a tank on or off."""
    animal = find_animal(animal_id)
    return {"said": turn_lamp(animal, on=lamp.on)}
