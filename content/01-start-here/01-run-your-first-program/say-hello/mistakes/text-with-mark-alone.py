Hello "world"
print("Hola")
