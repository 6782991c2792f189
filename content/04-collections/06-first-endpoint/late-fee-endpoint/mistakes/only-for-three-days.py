from fastapi import FastAPI

app = FastAPI()


@app.get("/late-fee/3")
def late_fee():
    return {"days": 3, "late": True, "fee": 0.6}
