import random
rows = int(input("How many rows? "))
width = int(input("How wide? "))
star_row = random.randint(0, rows)
star_place = random.randint(0, width)
sky = []
for y in range(rows):
    line = ""
    for x in range(width):
        if y == star_row and x == star_place:
            line += "*"
        else:
            line += "'"
    sky.append(line)
    print(line)
for y in range(rows):
    for x in range(width):
        if sky[y][x] == "*":
            print(f"Bright star: row {y + 1}, place {x + 1}")
