results = [("Farah", 14), ("Mateo", 21), ("Zoya", 9), ("Kwame", 18)]
