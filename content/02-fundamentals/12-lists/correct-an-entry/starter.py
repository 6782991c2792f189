temperatures = [18, 19, 91, 20, 17]
