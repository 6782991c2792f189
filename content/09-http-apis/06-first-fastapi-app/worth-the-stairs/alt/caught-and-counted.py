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


STAIRS = 17
TOP = 6


def stairs_between(high: int, low: int) -> int:
    """Counts the stairs from one floor down to another."""
    return len(range(low, high)) * STAIRS


@app.get("/books/{number}")
def book(number: int):
    answer = {"with": None, "title": BOOKS.get(number)}
    floor = 0
    try:
        answer["with"], floor = LOANS[number].values()
    except KeyError:
        pass
    answer["stairs"] = stairs_between(TOP, floor)
    return answer
