levels = [70, 95, 60, 88]
for index in range(len(levels)):
    if levels[index] > 80:
        levels[index] = 80
print(levels)
