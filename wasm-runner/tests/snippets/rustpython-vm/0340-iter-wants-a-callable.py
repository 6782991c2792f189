try:
    iter([1], 2)
except TypeError as error:
    assert str(error) == "iter(v, w): v must be callable", error
else:
    raise AssertionError("a list was called")
