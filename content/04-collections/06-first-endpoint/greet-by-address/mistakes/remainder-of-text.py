from fastapi import FastAPI

app = FastAPI()


@app.get("/hello/{name}/{visit}")
def hello(name, visit):
    if visit % 10 == 0:
        return {"greeting": f"Welcome back, {name}! Take a sticker."}
    if visit == 1:
        return {"greeting": f"Welcome, {name}!"}
    return {"greeting": f"Welcome back, {name}!"}
