from fastapi import FastAPI

app = FastAPI()


def late_fee(days):
    fee = round(days * 0.2, 2)
    if fee < 0:
        return 0
    if fee > 10:
        return 10
    return fee


@app.get("/late-fee/{number}")
def answer(number: int):
    fee = late_fee(number)
    return {"days": number, "late": fee > 0, "fee": fee}
