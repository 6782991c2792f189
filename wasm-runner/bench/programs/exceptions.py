# Errors that are raised, caught, passed on and cleaned up after.
class TooSmall(ValueError):
    pass


def check(number):
    if number % 4 == 0:
        raise TooSmall(f"{number} is too small")
    return number


def guarded(number):
    try:
        return check(number)
    finally:
        log.append(number)


log = []
small = good = bad_text = missing = zero = 0
settings = {"width": 80}
for number in range(12_000):
    try:
        good += guarded(number)
    except TooSmall as error:
        small += len(str(error))
    try:
        int("12x" if number % 3 else "12")
    except ValueError:
        bad_text += 1
    else:
        good += 1
    try:
        settings["height" if number % 2 else "width"]
    except KeyError:
        missing += 1
    try:
        number / (number % 5)
    except ZeroDivisionError:
        zero += 1
    try:
        good += 1
    except Exception:
        good -= 1
print(small, good, bad_text, missing, zero, len(log))
