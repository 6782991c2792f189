from fastapi import FastAPI

app = FastAPI()


@app.get("/hello/{reader}/{number}")
def hello(reader: str, number: int):
    if number == 1:
        return {"greeting": f"Welcome, {reader}!"}
    if number % 10 == 0:
        return {"greeting": f"Welcome back, {reader}! Take a sticker."}
    return {"greeting": f"Welcome back, {reader}!"}
