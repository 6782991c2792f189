print("hello, world")
print("hola, mundo")
