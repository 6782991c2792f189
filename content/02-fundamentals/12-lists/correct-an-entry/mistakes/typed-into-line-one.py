temperatures = [18, 19, 19, 20, 17]
print(temperatures)
