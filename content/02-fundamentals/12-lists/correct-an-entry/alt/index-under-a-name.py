temperatures = [18, 19, 91, 20, 17]
day = 3
corrected = 19
temperatures[day - 1] = corrected
print(temperatures)
