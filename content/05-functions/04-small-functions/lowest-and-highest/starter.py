rounds = [5, 3, 9, 4]
