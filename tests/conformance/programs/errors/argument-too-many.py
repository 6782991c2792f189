def greet(name):
    print(name)

greet("a", "b")
