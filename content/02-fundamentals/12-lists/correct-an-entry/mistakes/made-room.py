temperatures = [18, 19, 91, 20, 17]
temperatures.insert(2, 19)
print(temperatures)
