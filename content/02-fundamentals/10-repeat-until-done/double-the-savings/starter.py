savings = 100
rate = 5
