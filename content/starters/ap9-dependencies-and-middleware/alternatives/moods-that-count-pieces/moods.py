from typing import Annotated

from fastapi import Depends, HTTPException

from animals import ANIMALS

ENOUGH = {"Gaston": 9, "Mimi": 2, "Perla": 11}
SAYS = {"Perla": "{} sits in her jar and holds the lid from inside.", "Mimi": "{} is tiny. So is her lunch."}


def find_animal(animal_id: int):
    try:
        return ANIMALS[animal_id]
    except KeyError:
        raise HTTPException(404, f"Tank {animal_id} is empty.") from None


Animal = Annotated[dict, Depends(find_animal)]


def find_willing(animal: Animal):
    eaten = sum(one["pieces"] for one in animal["meals"])
    if eaten > ENOUGH.get(animal["name"], 5):
        raise HTTPException(409, SAYS.get(animal["name"], "{} turns around.").format(animal["name"]))
