from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def front_page():
    return [
        "/film/Moon Cat",
        "/shout/hello",
        "/countdown/5",
    ]


@app.get("/film/{title}")
def opinion(title: str):
    if len(title) % 2 == 0:
        return f"{title}? I've seen it four times."
    return f"{title}? I fell asleep."


@app.get("/shout/{word}")
def shout(word):
    return word.upper() + "!" * len(word)


@app.get("/countdown/{start}")
def countdown(start: int):
    numbers = []
    while start > 0 and len(numbers) < 100:
        numbers.append(start)
        start = start - 1
    return numbers
