input("Hello, world")
input("Hola, mundo")
