price = 5
amount = price
price = 7
print(price, amount)
price += 1
price -= 2
price *= 3
price //= 4
print(price)
a, b = 1, 2
a, b = b, a
print(a, b)
x = y = 0
print(x, y)
name, *rest = "Ana", 1, 2
print(name, rest)
print(type(price), type(3.5), type("a"), type(None), type([]))
