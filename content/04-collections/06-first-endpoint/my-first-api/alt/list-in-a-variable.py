from fastapi import FastAPI

app = FastAPI()

examples = []


@app.get("/")
def front_page():
    return examples


examples.append("/fortune/Zoë")
examples.append("/seats/12")
examples.append("/even/3")


@app.get("/fortune/{name}")
def fortune(name):
    fortunes = ["You will meet a cow.", "Today, wear a hat.", "Call your aunt."]
    return {"name": name, "fortune": fortunes[len(name) % 3]}


@app.get("/seats/{guests}")
def taxis(guests: int):
    return {"taxis": (guests + 3) // 4}


@app.get("/even/{number}")
def is_even(number: int):
    return number % 2 == 0
