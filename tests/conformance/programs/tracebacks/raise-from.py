class ShelfError(Exception):
    pass

try:
    {}["k"]
except KeyError as error:
    raise ShelfError("no such book") from error
