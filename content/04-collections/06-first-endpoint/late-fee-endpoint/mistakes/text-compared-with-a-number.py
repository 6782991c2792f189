from fastapi import FastAPI

app = FastAPI()


@app.get("/late-fee/{days}")
def late_fee(days):
    if days <= 0:
        return {"days": days, "late": False, "fee": 0}
    if days > 50:
        return {"days": days, "late": True, "fee": 10}
    return {"days": days, "late": True, "fee": days * 0.2}
