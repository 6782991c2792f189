import random
random.seed(42)
print(random.random(), random.randint(1, 6), [random.randrange(10) for _ in range(8)], random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.sample(range(50), 6), random.uniform(1, 2))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.gauss(0, 1), random.triangular(0, 1, 0.5), random.expovariate(2), random.betavariate(1, 2), random.normalvariate(5, 1), random.getrandbits(70), random.randbytes(4))
r = random.Random("text seed")
print(r.random(), r.choices("ab", weights=[9, 1], k=8), r.randint(0, 10 ** 20), r.sample(["a", "b", "c"], counts=[2, 1, 1], k=2), r.binomialvariate(10, 0.5))
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random(), random.seed(1.5), random.random(), random.seed(b"x"), random.random(), random.seed(-7), random.random())
for code in ("random.randint(5, 1)", "random.choice([])", "random.sample([1], 2)", "random.randint(1.5, 2)", "random.randrange(0)", "random.sample({1, 2}, 1)", "random.choices([], k=1)", "random.randint(1)", "random.shuffle('abc')", "random.choice(5)", "random.seed([1])", "random.randrange(1, 10, 0)"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
