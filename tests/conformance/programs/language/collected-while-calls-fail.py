# A collection can begin wherever an object is made, even in the middle of making the error for a wrong call.
import gc


class Kept:
    def __init__(self, name):
        self.name, self.itself = name, self

    def __del__(self):
        try:
            needs()
        except TypeError:
            gone.append(self.name)


def made():
    def needs(first, *, second):
        pass

    return needs


needs = made()


def wrong(function, *values, **names):
    try:
        function(*values, **names)
    except TypeError as error:
        return str(error)


gone = []
messages = set()
for number in range(300):
    gc.set_threshold(number % 30 + 1)
    Kept(number)
    needs = made()
    messages.add(wrong(needs))
    messages.add(wrong(needs, 1))
    messages.add(wrong(needs, 1, 2))
    messages.add(wrong(needs, 1, other=2))
    messages.add(wrong(needs, 1, first=2))
gc.collect()
print(*sorted(messages), sep="\n")
print(len(gone))
