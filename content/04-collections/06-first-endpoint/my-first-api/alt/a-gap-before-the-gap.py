from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def front_page():
    return ["/rhyme/cat", "/add/2/3", "/name/omar", "/name/lin"]


@app.get("/rhyme/{word}")
def rhyme(word):
    return ["b" + word[1:], "h" + word[1:]]


@app.get("/add/{first}/{second}")
def add(first: int, second: int):
    return first + second


@app.get("/name/{name}")
def letters(name):
    return {"letters": len(name), "badge": name.title()}
