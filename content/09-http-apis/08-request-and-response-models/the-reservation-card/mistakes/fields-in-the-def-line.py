from fastapi import FastAPI

app = FastAPI()

CARDS = []


@app.post("/reservations", status_code=201)
def reserve(name: str, title: str, days: int = 7, note: str | None = None):
    new = {"name": name, "title": title, "days": days, "note": note}
    CARDS.append(new)
    return new
