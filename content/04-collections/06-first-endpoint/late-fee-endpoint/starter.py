from fastapi import FastAPI

app = FastAPI()


def late_fee(days):
    fee = round(days * 0.2, 2)
    return fee
