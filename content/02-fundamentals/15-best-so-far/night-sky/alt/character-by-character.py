import random
rows = int(input("How many rows? "))
width = int(input("How wide? "))
bright_row = random.randint(1, rows)
bright_place = random.randint(1, width)
print("My night sky")
for row in range(1, rows + 1):
    line = ""
    for place in range(1, width + 1):
        mark = "~"
        if row == bright_row:
            if place == bright_place:
                mark = "*"
        line += mark
    print(line)
print("Bright star: row " + str(bright_row) + ", place " + str(bright_place))
