print("Tomás Rivera\n" '"The Green Door"\n' "27 Garden Street\nPorto")
