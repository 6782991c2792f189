import random
rows = int(input("How many rows? "))
width = int(input("How wide? "))
bright_row = random.randint(1, rows)
bright_place = random.randint(1, width)
sky = []
for row in range(1, rows + 1):
    line = ""
    for place in range(1, width + 1):
        if row == bright_row and place == bright_place:
            line = line + "*"
        elif random.randint(1, 8) == 1:
            line = line + "'"
        else:
            line = line + "."
    sky.append(line)
    print(line, end="\n")

row = 0
for line in sky:
    row = row + 1
    place = 0
    for character in line:
        place = place + 1
        if character == "*":
            print("Bright star: row", row, end=", ")
            print("place", place)
