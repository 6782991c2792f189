# Sizes, counts and indices have 64 bits, as on Linux.
import operator
import struct
import sys
from itertools import islice, repeat


def raised(action):
    try:
        action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


assert sys.maxsize == 2**63 - 1
assert len(range(2**40)) == 2**40 and operator.length_hint(iter(range(10))) == 10
assert raised(lambda: len(range(2**70))) == "OverflowError: Python int too large to convert to C ssize_t"
assert raised(lambda: [1][2**40]) == "IndexError: list index out of range"
assert raised(lambda: [1].pop(2**40)) == "IndexError: pop index out of range"
assert raised(lambda: "x" * 2**70) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert raised(lambda: "\t".expandtabs(2**40)) == "OverflowError: Python int too large to convert to C int"
assert "a b".split(" ", 2**40) == ["a", "b"] and "aa".replace("a", "b", 2**40) == "bb"
assert "abc".find("c", 0, sys.maxsize) == 2 and [1, 2].index(2, 0, sys.maxsize) == 1
assert list(islice([1, 2, 3], 1, 2**40)) == [2, 3] and next(repeat(5, 2**40)) == 5
assert [struct.calcsize(code) for code in "hilqnP"] == [2, 4, 8, 8, 8, 8]
assert struct.unpack("l", struct.pack("l", -(2**40))) == (-(2**40),)
assert struct.unpack("nP", struct.pack("nP", 2**40, 2**41)) == (2**40, 2**41)
assert memoryview(bytes(16)).cast("l").tolist() == [0, 0]
