# Prints what a function of `math` returns for random arguments: floats in hexadecimal, 16 digits each.
# The arguments are the same everywhere, because computing them takes no function that rounds.

import math
import operator
import random
import struct


def around(lowest, highest):
    """Returns a function for a number of either sign whose exponent is in a range."""
    return lambda: math.ldexp(random.uniform(1, 2), random.randint(lowest, highest)) * random.choice((1, -1))


def above(bound, lowest, highest):
    """Returns a function for a number above a bound, by as much as a range of exponents says."""
    return lambda: bound + math.ldexp(random.uniform(1, 2), random.randint(lowest, highest))


def between(lowest, highest):
    return lambda: random.uniform(lowest, highest)


def integer(lowest, highest):
    return lambda: float(random.randint(lowest, highest))


def of(*choices):
    """Returns a function for what one of some functions returns."""
    return lambda: random.choice(choices)()


WIDE = of(between(-10, 10), around(3, 27))
POSITIVE = above(0, -10, 14)
POWERS = (of(POSITIVE, between(1, 2), integer(1, 100)), of(between(-20, 20), integer(-60, 60), lambda: 1 / 3))
PLANE = (between(-100, 100), between(-100, 100))

# Each function, and what its arguments are.
FUNCTIONS = {
    "**": (operator.pow, *POWERS),
    "acos": (math.acos, between(-1, 1)),
    "acosh": (math.acosh, above(1, -10, 10)),
    "asin": (math.asin, between(-1, 1)),
    "asinh": (math.asinh, around(-10, 10)),
    "atan": (math.atan, around(-10, 10)),
    "atan2": (math.atan2, *PLANE),
    "atanh": (math.atanh, between(-1, 1)),
    "cbrt": (math.cbrt, around(-10, 20)),
    "cos": (math.cos, WIDE),
    "cosh": (math.cosh, between(-20, 20)),
    "erf": (math.erf, between(-4, 4)),
    "erfc": (math.erfc, between(-4, 8)),
    "exp": (math.exp, of(between(-20, 20), between(-700, 700))),
    "exp2": (math.exp2, of(between(-30, 30), between(-1000, 1000))),
    "expm1": (math.expm1, around(-20, 5)),
    "fmod": (math.fmod, *PLANE),
    "gamma": (math.gamma, between(-10, 100)),
    "hypot": (math.hypot, *PLANE),
    # Close to its zeros, another last digit of a logarithm changes all digits.
    "lgamma": (math.lgamma, between(3, 100)),
    "log": (math.log, POSITIVE),
    "log10": (math.log10, POSITIVE),
    "log1p": (math.log1p, above(0, -20, 10)),
    "log2": (math.log2, POSITIVE),
    "pow": (math.pow, *POWERS),
    "remainder": (math.remainder, *PLANE),
    "sin": (math.sin, WIDE),
    "sinh": (math.sinh, between(-20, 20)),
    "tan": (math.tan, between(-10, 10)),
    "tanh": (math.tanh, between(-5, 5)),
}


def results(name, seed, count):
    random.seed(seed)
    function, *arguments = FUNCTIONS[name]
    for _ in range(count):
        yield function(*(argument() for argument in arguments))


def show(name, seed, count):
    print(struct.pack(f">{count}d", *results(name, seed, count)).hex())
