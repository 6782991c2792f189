from functools import wraps


def announced(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print(f"{function.__name__} starts")
        print(function(*args, **kwargs))
        print(f"{function.__name__} has ended")
        return function(*args, **kwargs)

    return wrapper
