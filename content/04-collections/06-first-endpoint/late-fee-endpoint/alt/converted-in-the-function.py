from fastapi import FastAPI

app = FastAPI()


@app.get("/late-fee/{days}")
def late_fee(days):
    days = int(days)
    late = False
    fee = 0
    if days > 0:
        late = True
        fee = round(days * 0.2, 2)
    if fee > 10:
        fee = 10
    return {"fee": fee, "late": late, "days": days}
