# What has no room raises MemoryError, and doesn't end the process. The sizes are beyond any machine.
import io


def raised(action):
    try:
        action()
    except (MemoryError, OverflowError) as error:
        return type(error).__name__
    return None


HUGE = 2**31 - 1  # the largest width and precision

# 64 bits: about 2 ** 63 bytes of result from parts that fit.
long = "a" * 10**6
tabs = "\t" * 10**6
many = [long] * 10**6  # a terabyte when joined
assert raised(lambda: "".join(many)) == "MemoryError"
assert raised(lambda: long.replace("a", long)) == "MemoryError"
assert raised(lambda: long.replace("", long)) == "MemoryError"
assert raised(lambda: tabs.expandtabs(HUGE)) in ("MemoryError", "OverflowError")
assert raised(lambda: tabs.encode().expandtabs(HUGE)) in ("MemoryError", "OverflowError")
assert raised(lambda: long.encode().replace(b"", long.encode())) in ("MemoryError", "OverflowError")
assert raised(lambda: long.encode().replace(b"a", long.encode())) in ("MemoryError", "OverflowError")

# What has room is as before.
assert "a\tb".expandtabs(4) == "a   b" and b"a\tb".expandtabs() == b"a       b"
assert "\t".expandtabs(10**7) == " " * 10**7
assert f"{1:2000000}" == " " * 1999999 + "1"
assert "%2000000s" % "a" == " " * 1999999 + "a"
assert "%.99999999s" % "a" == "a" and f"{'a':.99999999}" == "a"
assert "ab".replace("", "-") == "-a-b-" and "aaa".replace("a", "bb", 2) == "bbbba"
assert (long * 2).replace("a", "bc", 10**6).count("bc") == 10**6
assert len(long + long) == 2 * 10**6
assert b"ab".replace(b"", b"--", 2) == b"--a--b"
assert [1] + [2] == [1, 2] and (7**40000 * 7**40000) == 7**80000
buffer = io.BytesIO()
buffer.seek(3)
buffer.write(b"x")
assert buffer.getvalue() == b"\0\0\0x"
