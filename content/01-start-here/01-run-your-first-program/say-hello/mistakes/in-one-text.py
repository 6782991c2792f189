print("Hello, world Hola, mundo")
