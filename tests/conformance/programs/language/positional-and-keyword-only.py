def area(width, height, /, *, unit="cm"):
    return f"{width * height} {unit}²"
print(area(2, 3), area(2, 3, unit="m"))
for attempt in (lambda: area(width=2, height=3), lambda: area(2, 3, "m"), lambda: area(2), lambda: area(2, 3, units="m"),
                lambda: area(), lambda: area(1, 2, 3, 4, unit=3)):
    try:
        attempt()
    except TypeError as error:
        print(error)
def mixed(a, /, b, *rest, c, **named):
    return a, b, rest, c, named
print(mixed(1, 2, 3, 4, c=5, d=6), mixed(1, b=2, c=3), mixed(1, 2, c=3, a=9))
for attempt in (lambda: mixed(1, 2), lambda: mixed(), lambda: mixed(c=1), lambda: mixed(1, 2, b=3, c=1)):
    try:
        attempt()
    except TypeError as error:
        print(error)
import inspect
print(inspect.signature(area), inspect.signature(mixed))
