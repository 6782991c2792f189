print("Hola, mundo")
print("Hello, world")
