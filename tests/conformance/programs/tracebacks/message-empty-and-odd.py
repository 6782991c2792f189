class Silent(Exception):
    pass
class Broken(Exception):
    def __str__(self):
        raise ValueError("no text")
import traceback
for error in (Silent(), Silent(""), Silent(None), Silent(1, 2), Broken(), KeyError("a\nb"), ValueError("tab\t"), OSError(), AssertionError(), StopIteration(5), KeyError(), Silent("é漢"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), SyntaxError("own"), SystemExit(3), ImportError("x", name="n")):
    print(traceback.format_exception_only(error))
raise Silent
