from fastapi import FastAPI

app = FastAPI()


@app.get("/hello/{who}")
def hello(who):
    return {"hello": who}
