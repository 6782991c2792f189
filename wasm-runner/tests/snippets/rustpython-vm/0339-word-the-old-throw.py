import warnings


def numbers():
    yield 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    started = numbers()
    next(started)
    try:
        started.throw(ValueError, "words")
    except ValueError as error:
        assert str(error) == "words"
assert [str(warning.message) for warning in caught] == [
    "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead."
]
