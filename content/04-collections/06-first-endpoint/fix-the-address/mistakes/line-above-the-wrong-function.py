from fastapi import FastAPI

app = FastAPI()

titles = {
    1: "Moon Cat",
    2: "Robot Soup",
}
hours = {
    "friday": "3 to 7",
    "saturday": "10 to 4",
}


@app.get("/comics/{number}")
def comic(number: int):
    title = titles.get(number, "?")
    return {"title": title}


@app.get("/hours/{day}")
@app.get("/stickers/{comics}")
def stickers(comics: int):
    return {"stickers": comics * 2}


def opening_hours(day):
    today = hours.get(day, "closed")
    return {"hours": today}
