try:
    int("x")
except ValueError:
    raise KeyError("age") from None
