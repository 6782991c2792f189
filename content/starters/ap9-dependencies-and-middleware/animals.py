"""What's behind the glass, what's in the fridge, and who may open it."""

ANIMALS = {
    1: {"id": 1, "name": "Gaston", "kind": "lobster", "lamp": False, "meals": []},
    2: {"id": 2, "name": "Mimi", "kind": "seahorse", "lamp": True, "meals": []},
    3: {"id": 3, "name": "Otis", "kind": "pufferfish", "lamp": True, "meals": []},
    4: {"id": 4, "name": "Perla", "kind": "octopus", "lamp": False, "meals": []},
}

FRIDGE = {"shrimp": 40, "krill": 500, "clam": 25}

KEEPERS = ["Mei", "Rashid", "Olena", "Guest"]
