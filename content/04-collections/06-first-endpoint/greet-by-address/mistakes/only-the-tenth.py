from fastapi import FastAPI

app = FastAPI()


@app.get("/hello/{name}/{visit}")
def hello(name, visit: int):
    if visit == 1:
        return {"greeting": f"Welcome, {name}!"}
    if visit == 10:
        return {"greeting": f"Welcome back, {name}! Take a sticker."}
    return {"greeting": f"Welcome back, {name}!"}
