import json


class DamagedError(Exception):
    pass


def load(name):
    with open(name, encoding="utf-8") as file:
        return json.load(file)


print(load("loans.json"))
