temperatures = [18, 19, 91, 20, 17]
temperatures[2] = 19
print(temperatures)
