def f():
    return 5()
def g():
    return [1, 2][1.5]
def h():
    return [(1, 2) (3, 4)]
def i():
    return "a"["b"]
def j():
    return None[0]
print("compiled")
