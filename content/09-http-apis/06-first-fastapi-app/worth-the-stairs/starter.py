from fastapi import FastAPI

app = FastAPI(title="Shelf")

BOOKS = {
    1: "Season of Migration to the North",
    2: "The Left Hand of Darkness",
    3: "Kindred",
    4: "Things Fall Apart",
    5: "Parable of the Sower",
}
LOANS = {
    2: {"name": "Tariq", "floor": 1},
    3: {"name": "Dilan", "floor": 3},
    5: {"name": "Chipo", "floor": 6},
}
