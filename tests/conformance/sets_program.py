"""Random operations on sets, whose orders every Python must agree on.

A test adds a last line, `run(FIRST, COUNT, WIDE)`. It prints one digest for each seed.
Without WIDE, all hashes are the same in 32 and 64 bits.
"""

import hashlib
import random
import sys

SIZES = [0, 1, 3, 5, 6, 8, 12, 20, 40, 90]


def value(chance, wide):
    kind = chance.randrange(12 if wide else 6)
    if kind < 3:
        return chance.randrange(-5 if wide else 0, 40)
    if kind == 3:
        return chance.randrange(40) * 8
    if kind == 4:
        return chance.choice([True, False, 0, 1])
    if kind == 5:
        return float(chance.randrange(20))
    if kind == 6:
        numbers = [2.5, 0.1, 1e300, -7.25, float("inf"), 3 + 4j, 2j, -1j, 10**30, 2**61 - 1, 2**61, -(2**63)]
        return chance.choice([None, *numbers])
    if kind == 7:
        return tuple(chance.randrange(5) for _ in range(chance.randrange(4)))
    if kind == 8:
        return frozenset(chance.randrange(9) for _ in range(chance.randrange(4)))
    if kind == 9:
        return chance.choice([range(3), range(0), range(5, 50, 7), (None, 1.5), ((1, 2), 3)])
    if kind == 10:
        return chance.randrange(-(2**70), 2**70)
    return chance.random() * 100


def shown(values):
    return f"{type(values).__name__}{list(values)}"


class Sequence:
    """Some sets, and random operations on them."""

    def __init__(self, seed, wide):
        self.chance = random.Random(seed)
        self.wide = wide
        self.sets = [set(self.values()), set(), frozenset(self.values()), set(self.values())]

    def values(self):
        return [value(self.chance, self.wide) for _ in range(self.chance.choice(SIZES))]

    def step(self):
        """Changes or replaces one set, and returns what it shows afterwards."""
        chance = self.chance
        index = chance.randrange(len(self.sets))
        chosen, partner = self.sets[index], chance.choice(self.sets)
        other = chance.choice([partner, partner, self.values(), dict.fromkeys(self.values()), set(self.values())])
        steps = [self.replace, self.operate, self.assign, self.display, self.view]
        if isinstance(chosen, set):
            steps += [self.update, self.single, self.remove]
        result = chance.choice(steps)(chosen, other)
        self.sets[index] = result
        return shown(result)

    def single(self, chosen, other):
        """Adds or discards one value."""
        known = list(chosen)
        one = self.chance.choice(known) if known and self.chance.random() < 0.6 else value(self.chance, self.wide)
        self.chance.choice([chosen.add, chosen.discard])(one)
        return chosen

    def remove(self, chosen, other):
        """Pops or removes several values."""
        count = self.chance.randrange(len(chosen) + 1)
        if self.chance.random() < 0.5:
            popped = [chosen.pop() for _ in range(count)]
            chosen.update(popped[::2])
        else:
            for one in self.chance.sample(list(chosen), count):
                chosen.remove(one)
        return chosen

    def update(self, chosen, other):
        names = ["update", "intersection_update", "difference_update", "symmetric_difference_update"]
        getattr(chosen, self.chance.choice(names))(other)
        return chosen

    def replace(self, chosen, other):
        names = ["union", "intersection", "difference", "symmetric_difference"]
        return self.chance.choice(
            [
                *(lambda name=name: getattr(chosen, name)(other) for name in names),
                lambda: chosen.union(other, self.values()),
                lambda: chosen.intersection(other, chosen),
                lambda: chosen.difference(other, self.values()),
                lambda: chosen.copy(),
                lambda: set(other),
                lambda: frozenset(chosen),
            ]
        )()

    def operate(self, chosen, other):
        right = set(other)
        return self.chance.choice(
            [
                lambda: chosen | right,
                lambda: chosen & right,
                lambda: chosen - right,
                lambda: chosen ^ right,
                lambda: right - chosen,
                lambda: right ^ chosen,
            ]
        )()

    def assign(self, chosen, other):
        right = other if isinstance(other, (set, frozenset)) else set(other)
        kind = self.chance.randrange(4)
        if kind == 0:
            chosen |= right
        elif kind == 1:
            chosen &= right
        elif kind == 2:
            chosen -= right
        else:
            chosen ^= right
        return chosen

    def display(self, chosen, other):
        """Evaluates a set display and a comprehension."""
        # Longer displays are compiled in other ways before 3.14.
        whole = [one for one in self.values() if isinstance(one, int)][:30]
        if not whole:
            return {one for one in chosen}
        if sys.version_info < (3, 14) and len(whole) > 2:
            # These compilers filled a constant set twice, which orders it differently.
            built = set()
            built.update(frozenset(whole))
            return built
        return eval("{" + ", ".join(map(repr, whole)) + "}")

    def view(self, chosen, other):
        keys = dict.fromkeys(self.values()).keys()
        right = set(other)
        return self.chance.choice(
            [
                lambda: keys | right,
                lambda: keys & right,
                lambda: keys - right,
                lambda: keys ^ right,
                lambda: right & keys,
                lambda: right | keys,
                lambda: keys & dict.fromkeys(self.values()).keys(),
            ]
        )()


def run(first, count, wide):
    for seed in range(first, first + count):
        sequence = Sequence(seed, wide)
        orders = [sequence.step() for _ in range(sequence.chance.randrange(3, 30))]
        if seed % 50 == 0:
            large = set(range(seed, 90_000, sequence.chance.randrange(1, 7)))
            large.update(sequence.chance.randrange(10**7) for _ in range(3000))
            orders += [shown(large), shown(large - {7})]
        print(seed, hashlib.sha256("\n".join(orders).encode()).hexdigest()[:16])
