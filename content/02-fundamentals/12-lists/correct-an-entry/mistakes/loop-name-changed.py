temperatures = [18, 19, 91, 20, 17]
for value in temperatures:
    if value == 91:
        value = 19
print(temperatures)
