"""Your facts: who, what, and how much. Replace ours."""

FACTS = [
    ("Ilse", "Spirited Away", 5),
    ("Viggo", "Spirited Away", 4),
    ("Ilse", "Paddington", 3),
]

# The question that your documents answer by opening a single one: "of_person" or "of_thing".
CHEAP = ""
