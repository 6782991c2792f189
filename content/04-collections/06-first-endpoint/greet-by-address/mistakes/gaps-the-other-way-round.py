from fastapi import FastAPI

app = FastAPI()


@app.get("/hello/{visit}/{name}")
def hello(name, visit: int):
    greeting = f"Welcome back, {name}!"
    if visit == 1:
        greeting = f"Welcome, {name}!"
    elif visit % 10 == 0:
        greeting += " Take a sticker."
    return {"greeting": greeting}
