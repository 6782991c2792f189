print("Tomás Rivera\N27 Garden Street\NPorto\NPortugal")
