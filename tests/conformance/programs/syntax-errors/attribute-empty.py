x = "a"
print(x.)
