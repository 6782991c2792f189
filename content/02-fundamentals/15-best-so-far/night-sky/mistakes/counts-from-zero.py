import random
rows = int(input("How many rows? "))
width = int(input("How wide? "))
star_row = random.randint(0, rows - 1)
star_place = random.randint(0, width - 1)
sky = []
for row in range(rows):
    line = ""
    for place in range(width):
        if row == star_row and place == star_place:
            line = line + "*"
        else:
            line = line + "."
    print(line)
    sky.append(line)
for row in range(rows):
    for place in range(width):
        if sky[row][place] == "*":
            print(f"Bright star: row {row}, place {place}")
