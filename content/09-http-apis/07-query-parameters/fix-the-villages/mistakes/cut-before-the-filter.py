from fastapi import FastAPI

app = FastAPI(title="Villages")

VILLAGES = {"aksu": 812, "bayan": 95, "karatau": 2300, "tasbulak": 340}
NEXT = "karatau"


@app.get("/villages/next")
def next_village():
    return {"village": NEXT, "people": VILLAGES[NEXT]}


@app.get("/villages/{name}")
def one_village(name: str):
    return {"village": name, "people": VILLAGES.get(name, 0)}


@app.get("/villages")
def list_villages(under: int | None = None, limit: int = 2, offset: int = 0):
    page = list(VILLAGES)[offset : offset + limit]
    return [name for name in page if under is None or VILLAGES[name] < under]
