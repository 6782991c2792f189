total = 24
