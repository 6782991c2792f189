"""Our film club: who, what, and how many stars."""

FACTS = [
    ("Ilse", "Arrival", 5),
    ("Ilse", "Amélie", 4),
    ("Ilse", "Parasite", 2),
    ("Ilse", "Alien", 3),
    ("Viggo", "Alien", 5),
    ("Viggo", "Arrival", 5),
    ("Viggo", "Coco", 2),
    ("Anouk", "Amélie", 5),
    ("Anouk", "Coco", 4),
    ("Anouk", "Parasite", 5),
    ("Anouk", "Metropolis", 3),
    ("Sefu", "Coco", 5),
    ("Sefu", "Alien", 1),
]

# The question that your documents answer by opening a single one: "of_person" or "of_thing".
CHEAP = "of_thing"
