x = 5 if True
print(x)
