def greet(name):
    print(name)

greet(nmae="a")
