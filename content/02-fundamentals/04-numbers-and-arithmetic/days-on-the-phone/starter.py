hours = 3
