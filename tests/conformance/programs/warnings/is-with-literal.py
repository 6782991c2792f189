x = 5
print(x is 5, x is not "a", x is (), x is None)
