levels = [70, 95, 60, 88]
quieter = []
for level in levels:
    if level > 80:
        level = 80
    quieter.append(level)
levels = quieter
print(levels)
