from fastapi import FastAPI

app = FastAPI()


@app.get("/late-fee/{days}")
def late_fee(days: int):
    fee = round(days * 0.2, 2)
    return {"days": days, "fee": fee}
