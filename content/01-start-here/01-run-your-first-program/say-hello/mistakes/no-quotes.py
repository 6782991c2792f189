print(Hello, world!)
print(Hola)
