temperatures = [18, 19, 91, 20, 17]
temperatures.append(19)
print(temperatures)
