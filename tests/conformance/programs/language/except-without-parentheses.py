def parse(text):
    try:
        return 10 / int(text)
    except ValueError, TypeError:
        return "no number"
    except ZeroDivisionError, OverflowError:
        return "no quotient"
for text in ("5", "x", None, "0"):
    print(parse(text))
try:
    raise ExceptionGroup("g", [KeyError("a"), IndexError("b")])
except* KeyError, IndexError:
    print("both")
