total = 5
total(3)
