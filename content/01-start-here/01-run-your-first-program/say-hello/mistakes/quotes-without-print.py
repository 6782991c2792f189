"Hello, world"
"Hola, mundo"
