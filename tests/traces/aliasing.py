a = [1, 2]
b = a
b.append(3)
a = [a, b, []]
prices = {"tea": 2.5, "cake": a}
prices["tea"] = 3
del b
point = (1, "naïve 日本")
kinds = {True}
a.append(a)
many = list(range(40))
nothing = None
