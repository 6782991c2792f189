from functools import wraps


def announced(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print(f"{function.__name__} starts")
        try:
            return function(*args, **kwargs)
        finally:
            print(f"{function.__name__} has ended")

    return wrapper
