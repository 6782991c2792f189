temperatures = [18, 19, 91, 20, 17]
temperatures[3] = 19
print(temperatures)
