print("Tomás Rivera\nThe Green Door\n27 Garden Street\nPorto")
