temperatures = [18, 19, 91, 20, 17]
for place in range(len(temperatures)):
    if temperatures[place] == 91:
        temperatures[place] = 19
print(temperatures)
