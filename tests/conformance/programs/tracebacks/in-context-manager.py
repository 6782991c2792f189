from contextlib import contextmanager
@contextmanager
def timer():
    print("start")
    try:
        yield
    finally:
        print("stop")
with timer():
    with open("missing.txt") as file:
        print(file.read())
