# What a subclass of property or type decides stays so when the same line runs often.
class cached(property):
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if "cabin" not in vars(instance):
            vars(instance)["cabin"] = self.fget(instance)
        return vars(instance)["cabin"]


class Boat:
    built = 0

    @cached
    def cabin(self):
        Boat.built += 1
        return f"cabin {Boat.built}"


boat = Boat()
print({boat.cabin for _ in range(200)})


class Loud(type):
    def __getattribute__(cls, name):
        return "asked the metaclass" if name == "speed" else super().__getattribute__(name)


class Late(type):
    def __getattr__(cls, name):
        return f"no {name}"


class Ferry(metaclass=Loud):
    speed = 12


class Canoe(metaclass=Late):
    speed = 4


print({Ferry.speed for _ in range(200)})
print({Canoe.speed for _ in range(200)}, {Canoe.length for _ in range(200)})
