# Freeing what is nested very deep doesn't use up the stack.
def inside(value):
    return lambda: value


class Link:
    def __init__(self, next):
        self.next = next


for wrap in (inside, Link, lambda value: [value], lambda value: (value,), lambda value: {1: value}):
    chain = None
    for _ in range(300_000):
        chain = wrap(chain)
    del chain
