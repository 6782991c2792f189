from fastapi import FastAPI

app = FastAPI()


@app.get("/late-fee/{days}")
def late_fee(days: int):
    fee = round(days * 0.2, 2)
    if fee > 10:
        fee = 10
    if fee < 0:
        fee = 0
    print({"days": days, "late": days > 0, "fee": fee})
