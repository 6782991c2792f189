import json


class DamagedError(Exception):
    pass


def load(name):
    try:
        with open(name, encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return []
    except ValueError:
        try:
            with open(name + ".old", encoding="utf-8") as file:
                return json.load(file)
        except (FileNotFoundError, ValueError) as error:
            raise DamagedError(f"{name} can't be read") from error
