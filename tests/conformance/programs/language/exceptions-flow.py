def risky(n):
    try:
        print("try", n)
        if n == 1:
            raise ValueError("one")
        if n == 2:
            raise KeyError("two")
        if n == 3:
            return "early"
    except ValueError as error:
        print("value", error)
    except (KeyError, IndexError) as error:
        print("lookup", error, repr(error))
    else:
        print("else")
    finally:
        print("finally")
    return "end"
for n in range(4):
    print(risky(n))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        print("again")
        raise
except ArithmeticError as error:
    print(type(error).__mro__)
try:
    int("x")
except ValueError as error:
    saved = error
try:
    error
except NameError as gone:
    print(gone)
print(saved, saved.args, isinstance(saved, Exception), saved.__traceback__ is not None)
def loop():
    for n in range(5):
        try:
            if n == 1:
                continue
            if n == 3:
                break
            print("body", n)
        finally:
            print("after", n)
loop()
def nested():
    try:
        try:
            raise TypeError("inner")
        finally:
            print("inner finally")
    except TypeError as error:
        return str(error)
print(nested())
