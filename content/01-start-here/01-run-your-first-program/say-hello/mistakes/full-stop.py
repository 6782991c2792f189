print("Hello, world.")
print("Hola, mundo.")
