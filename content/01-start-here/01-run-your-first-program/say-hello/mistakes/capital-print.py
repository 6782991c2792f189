Print("Hello, world")
Print("Hola, mundo")
