import json


class DamagedError(Exception):
    pass


def read(name):
    with open(name, encoding="utf-8") as file:
        return json.load(file)


def load(name):
    try:
        return read(name)
    except FileNotFoundError:
        first = None
    except json.JSONDecodeError as error:
        first = error
    try:
        return read(name + ".old")
    except FileNotFoundError:
        if first is None:
            return []
        raise DamagedError(f"{name} is damaged") from first
    except json.JSONDecodeError as error:
        raise DamagedError(f"{name} and its old copy are damaged") from error
