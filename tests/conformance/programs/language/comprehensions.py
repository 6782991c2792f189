words = ["fern", "moss", "oak", "ivy", "elm", "birch"]
print([w.upper() for w in words if len(w) == 3])
print({w[0]: len(w) for w in words})
print(sorted({len(w) for w in words}))
print(sum(len(w) for w in words), max((len(w), w) for w in words))
table = [[row * column for column in range(1, 4)] for row in range(1, 4)]
print(table, [n for row in table for n in row if n % 2])
print([[row[i] for row in table] for i in range(3)] == table)
print([(x, y) for x in range(3) for y in range(x)])
print({(x, y): x * y for x in (1, 2) for y in (3, 4) if x + y != 5})
lazy = (print("made", n) or n * n for n in range(3))
print(next(lazy), "then", list(lazy))
x = "kept"
print([x for x in range(3)], x)
print([f"{i}{c}" for i, c in enumerate("ab")], [*(i for i in range(2))])
print([[]  for _ in range(2)], [None] * 2, {k: [] for k in "ab"})
print([a if a > 1 else -a for a in range(4)])
