from fastapi import FastAPI

app = FastAPI(title="Villages")

VILLAGES = {"aksu": 812, "bayan": 95, "karatau": 2300, "tasbulak": 340}
NEXT = "karatau"


@app.get("/villages/{name}")
def one_village(name: str):
    if name == "next":
        name = NEXT
    return {"village": name, "people": VILLAGES.get(name, 0)}


@app.get("/villages")
def list_villages(under: int | None = None, limit: int = 2, offset: int = 0):
    found = [name for name in VILLAGES if under is None or under > VILLAGES[name]]
    return found[offset : offset + limit]
