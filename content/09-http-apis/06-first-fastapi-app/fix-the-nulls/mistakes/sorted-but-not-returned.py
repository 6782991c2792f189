from fastapi import FastAPI

app = FastAPI(title="Our house")

NEIGHBOURS = {
    1: ["Tariq", "Amal"],
    3: ["Dilan", "Berfin"],
    6: ["Chipo"],
}


@app.get("/stairs/{floor}")
def stairs(floor: int):
    return {"floor": floor, "stairs": floor * 17}


@app.get("/neighbours/{floor}")
def neighbours(floor: int):
    NEIGHBOURS[floor].sort()


@app.get("/quiet/{hour}")
def quiet(hour: int):
    return {"quiet": hour < 7 or hour >= 22}
