from functools import wraps


def announced(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print(f"open_chute starts")
        try:
            return function(*args, **kwargs)
        finally:
            print(f"open_chute has ended")

    return wrapper
