Hello, world
Hola, mundo
