from fastapi import FastAPI

app = FastAPI()


@app.get("/late-fee/{days}")
def late_fee(days: int):
    late = days > 0
    number = days
    if number > 10:
        number = 10
    if number < 0:
        number = 0
    return {"days": days, "late": late, "fee": round(number * 0.2, 2)}
