from fastapi import FastAPI

app = FastAPI(title="Shelf")

BOOKS = {
    1: {"title": "Season of Migration to the North", "board": 2},
    2: {"title": "The Left Hand of Darkness", "board": 4},
    3: {"title": "Kindred", "board": 1},
    4: {"title": "Things Fall Apart", "board": 4},
    5: {"title": "Parable of the Sower", "board": 1},
    6: {"title": "Persepolis", "board": 4},
}


@app.get("/boards/{board_id}")
def titles(board_id: int):
    for number in BOOKS:
        if BOOKS[number]["board"] == board_id:
            yield BOOKS[number]["title"]
