class Money:
    def __init__(self, cents):
        self.cents = cents
    def __repr__(self):
        return f"Money({self.cents})"
    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        return NotImplemented
    def __radd__(self, other):
        return self if other == 0 else NotImplemented
    def __mul__(self, n):
        return Money(self.cents * n)
    __rmul__ = __mul__
    def __neg__(self):
        return Money(-self.cents)
    def __lt__(self, other):
        return self.cents < other.cents
    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents
    def __hash__(self):
        return hash(self.cents)
    def __bool__(self):
        return self.cents != 0
    def __int__(self):
        return self.cents // 100
    def __float__(self):
        return self.cents / 100
    def __format__(self, spec):
        return f"{self.cents / 100:{spec or '.2f'}} €"
    def __iadd__(self, other):
        self.cents += other.cents
        return self
a, b = Money(250), Money(199)
print(a + b, sum([a, b]), a * 2, 3 * b, -a, a < b, a > b, sorted([a, b]), max(a, b), a == Money(250), a != b)
print(bool(Money(0)), int(a), float(b), f"{a} {b:8.1f}", len({a, Money(250)}), {a: 1}[Money(250)])
same = a
a += b
print(same is a, same)
for code in ("a + 5", "5 + a", "a - b", "a <= b", "a // 2", "a()", "a[0]", "len(a)", "iter(a)", "a in a", "abs(a)", "round(a)", "a @ b", "a += 5", "range(a)"):
    try:
        exec(code)
    except TypeError as error:
        print(error)
