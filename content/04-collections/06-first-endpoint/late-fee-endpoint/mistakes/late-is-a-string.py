from fastapi import FastAPI

app = FastAPI()


@app.get("/late-fee/{days}")
def late_fee(days: int):
    fee = round(days * 0.2, 2)
    late = "true"
    if fee > 10:
        fee = 10
    if fee <= 0:
        fee = 0
        late = "false"
    return {"days": days, "late": late, "fee": fee}
