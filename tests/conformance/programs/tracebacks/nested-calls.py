def inner(x):
    return 1 / x

def outer(x):
    return inner(x) + inner(x - 1)

print("start")
print(outer(1))
