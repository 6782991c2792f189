class Dog:
    legs = 4

    def __init__(self, name):
        self.name = name


def greet(who, loud=False):
    words = f"Hello, {who.name}!"
    return words.upper() if loud else words


rex = Dog("Rex")
print(greet(rex, loud=True))


def down(n):
    if n > 0:
        down(n - 1)


down(11)
