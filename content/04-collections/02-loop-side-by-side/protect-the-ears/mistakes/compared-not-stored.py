levels = [70, 95, 60, 88]
for index, level in enumerate(levels):
    if level > 80:
        levels[index] == 80
print(levels)
