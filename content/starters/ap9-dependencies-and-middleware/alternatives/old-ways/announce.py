from functools import update_wrapper


class announced:
    """Does with an object what the lesson does with an inner function."""

    def __init__(self, function):
        self.function = function
        update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        print("->", self.function.__name__)
        try:
            result = self.function(*args, **kwargs)
        except BaseException:
            print("<-", self.function.__name__, "failed")
            raise
        print("<-", self.function.__name__)
        return result
