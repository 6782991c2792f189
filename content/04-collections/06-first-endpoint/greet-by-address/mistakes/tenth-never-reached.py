from fastapi import FastAPI

app = FastAPI()


@app.get("/hello/{name}/{visit}")
def hello(name, visit: int):
    if visit == 1:
        greeting = f"Welcome, {name}!"
    elif visit > 1:
        greeting = f"Welcome back, {name}!"
    elif visit % 10 == 0:
        greeting = f"Welcome back, {name}! Take a sticker."
    return {"greeting": greeting}
