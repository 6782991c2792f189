weekly = 5
