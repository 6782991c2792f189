from fastapi import FastAPI

app = FastAPI(title="Villages")

VILLAGES = {"aksu": 812, "bayan": 95, "karatau": 2300, "tasbulak": 340}
NEXT = "karatau"


@app.get("/villages")
def list_villages(offset: int = 0, limit: int = 2, under: float = float("inf")):
    found = [name for name, people in VILLAGES.items() if people < under]
    return found[offset:][:limit]


@app.get("/villages/next")
def next_village():
    return one_village(NEXT)


@app.get("/villages/{name}")
def one_village(name):
    return {"village": name, "people": VILLAGES.get(name, 0)}
