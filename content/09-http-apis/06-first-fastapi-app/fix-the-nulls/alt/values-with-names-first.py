from fastapi import FastAPI

app = FastAPI(title="Our house")

NEIGHBOURS = {
    1: ["Tariq", "Amal"],
    3: ["Dilan", "Berfin"],
    6: ["Chipo"],
}


@app.get("/stairs/{floor}")
def stairs(floor: int):
    answer = {"floor": floor, "stairs": floor * 17}
    print(answer)
    return answer


@app.get("/neighbours/{floor}")
def neighbours(floor: int):
    names = NEIGHBOURS[floor].copy()
    names.sort()
    return names


@app.get("/quiet/{hour}")
def quiet(hour: int):
    if 7 <= hour < 22:
        return {"quiet": False}
    return {"quiet": True}
