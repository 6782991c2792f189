from fastapi import FastAPI

app = FastAPI()


@app.get("/hello/{name}/{visit}")
def hello(name, visit):
    if visit == "1":
        return {"greeting": f"Welcome, {name}!"}
    if visit.endswith("0"):
        return {"greeting": f"Welcome back, {name}! Take a sticker."}
    return {"greeting": f"Welcome back, {name}!"}
