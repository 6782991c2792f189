levels = [70, 95, 60, 88]
for index, level in enumerate(levels):
    levels[index] = 80
print(levels)
