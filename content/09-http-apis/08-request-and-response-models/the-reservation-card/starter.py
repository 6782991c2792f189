from fastapi import FastAPI

app = FastAPI()

CARDS = []


@app.post("/reservations", status_code=201)
def reserve(new: dict):
    CARDS.append(new)
    return new
