class Room:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, error, trace):
        print("leave", self.name, kind and kind.__name__, error, trace is not None)
        return self.swallow
with Room("hall") as hall, Room("attic"):
    print("in", hall.name)
with Room("safe", swallow=True):
    raise ValueError("dropped")
try:
    with Room("open"):
        1 / 0
except ZeroDivisionError as error:
    print("outside:", error)
with (
    Room("a") as a,
    Room("b") as b,
):
    print(a.name + b.name)
def early():
    with Room("early"):
        return "returned"
print(early())
from contextlib import contextmanager, suppress, ExitStack, closing, nullcontext, redirect_stdout
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")
with tag("p") as p, suppress(KeyError):
    print(p)
    {}["missing"]
with ExitStack() as stack:
    for n in range(3):
        stack.enter_context(tag(f"h{n}"))
    stack.callback(print, "callback")
@tag("div")
def body():
    print("body")
body()
with nullcontext(5) as five:
    print(five)
