from fastapi import FastAPI

app = FastAPI()


@app.get("/stickers/{comics}")
def stickers(comics):
    return {"stickers": comics * 2}


@app.get("/late-fee/{days}")
def late_fee(days):
    fee = round(days * 0.2, 2)
    return {"days": days, "fee": fee}
