from fastapi import FastAPI

app = FastAPI()


def greeting(name, visit):
    if visit > 1:
        words = "Welcome back, " + name + "!"
    else:
        words = "Welcome, " + name + "!"
    if visit % 10 == 0:
        words = words + " Take a sticker."
    return words


@app.get("/hello/{name}/{visit}")
def hello(visit: int, name):
    return {"greeting": greeting(name, visit)}
