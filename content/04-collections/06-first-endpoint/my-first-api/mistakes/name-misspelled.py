from fastapi import FastAPI

app = FastAPI()

pirate = {"hello": "ahoy", "friend": "matey", "yes": "aye"}


@app.get("/")
def front_page():
    return ["/moo/3", "/pirate/hello", "/dog/4"]


@app.get("/moo/{times}")
def moo(times: int):
    if times > 1000:
        return {"cow": "My voice is gone."}
    return {"cow": "moo " * times}


@app.get("/pirate/{word}")
def translate(word):
    return {"pirate": pirate.get(word.lower(), "Arrr?")}


@app.get("/dog/{age}")
def dog_age(age: int):
    return {"dog": age, "human": aeg * 7}
