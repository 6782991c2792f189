"""The machines above the tanks. Each call moves something that's real and wet."""

from announce import announced


@announced
def open_chute(animal, food, pieces, by=None):
    animal["meals"].append({"food": food, "pieces": pieces, "by": by})
    return f"{animal['name']} catches {pieces} x {food}."


@announced
def turn_lamp(animal, on):
    animal["lamp"] = on
    return f"{animal['name']} blinks."
