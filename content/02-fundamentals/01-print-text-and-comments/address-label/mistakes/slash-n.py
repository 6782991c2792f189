print("Tomás Rivera/n27 Garden Street/nPorto/nPortugal")
