"""Who climbed what, and how often."""

CLIMBS = {
    "Old Oak": {"Ilse": 3, "Viggo": 1, "Sefu": 12},
    "Water Tower": {"Ilse": 1, "Anouk": 2},
    "Garage Roof": {"Viggo": 4, "Sefu": 2, "Anouk": 2},
    "Big Stone": {"Ilse": 7, "Viggo": 7, "Anouk": 1, "Sefu": 1},
}
FACTS = [(who, what, number) for what, climbs in CLIMBS.items() for who, number in climbs.items()]
CHEAP = "of_thing"
