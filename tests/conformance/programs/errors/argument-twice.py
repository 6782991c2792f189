def greet(name):
    print(name)

greet("a", name="b")
