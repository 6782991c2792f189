from contextlib import contextmanager

MISSING = object()


@contextmanager
def changed(settings, name, value):
    before = settings.pop(name, MISSING)
    try:
        settings.update({name: value})
        yield
    finally:
        settings.pop(name, None)
        if before is not MISSING:
            settings.setdefault(name, before)


def show(settings):
    return ", ".join(f"{name} {settings[name]}" for name in sorted(settings))


hut = {"heating": 8, "light": "off"}

with changed(hut, "heating", 21):
    print("Tenzin:", show(hut))
print("Afterwards:", show(hut))

try:
    with changed(hut, "heating", 25):
        with changed(hut, "radio", "on"):
            print("Mele:", show(hut))
            raise ValueError("a snow storm")
except ValueError as error:
    print("She fled, because of", error)
print("Afterwards:", show(hut))
