class changed:
    def __init__(self, settings, name, value):
        self.settings = settings
        self.name = name
        self.value = value

    def __enter__(self):
        self.copy = dict(self.settings)
        self.settings[self.name] = self.value

    def __exit__(self, kind, error, traceback):
        if self.name in self.copy:
            self.settings[self.name] = self.copy[self.name]
        else:
            del self.settings[self.name]


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
