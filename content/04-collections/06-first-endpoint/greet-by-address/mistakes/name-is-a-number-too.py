from fastapi import FastAPI

app = FastAPI()


@app.get("/hello/{name}/{visit}")
def hello(name: int, visit: int):
    greeting = f"Welcome back, {name}!"
    if visit == 1:
        greeting = f"Welcome, {name}!"
    elif visit % 10 == 0:
        greeting += " Take a sticker."
    return {"greeting": greeting}
