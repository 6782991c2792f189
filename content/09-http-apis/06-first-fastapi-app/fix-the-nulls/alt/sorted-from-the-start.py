from fastapi import FastAPI

app = FastAPI(title="Our house")

NEIGHBOURS = {
    1: ["Tariq", "Amal"],
    3: ["Dilan", "Berfin"],
    6: ["Chipo"],
}
for names in NEIGHBOURS.values():
    names.sort()


@app.get("/stairs/{floor}")
def stairs(floor: int) -> dict[str, int]:
    return dict(floor=floor, stairs=17 * floor)


@app.get("/neighbours/{floor}")
def neighbours(floor: int) -> list[str]:
    return NEIGHBOURS[floor]


@app.get("/quiet/{hour}")
def quiet(hour: int) -> dict[str, bool]:
    answer = False
    if hour < 7 or hour >= 22:
        answer = True
    return {"quiet": answer}
