# C's long has 64 bits, as on Linux.
from array import array

assert [array(code).itemsize for code in "hilqLQ"] == [2, 4, 8, 8, 8, 8]
assert array("l", [2**40, -(2**63)]).tolist() == [2**40, -(2**63)]
assert memoryview(array("L", [2**64 - 1])).tolist() == [2**64 - 1]
