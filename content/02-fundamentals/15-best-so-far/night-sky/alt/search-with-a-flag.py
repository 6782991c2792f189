import random
rows = int(input("How many rows? "))
width = int(input("How wide? "))
star = random.randint(0, rows * width - 1)
sky = []
for row in range(rows):
    line = ""
    for place in range(width):
        if row * width + place == star:
            line += "*"
        else:
            line += "."
    sky.append(line)
for line in sky:
    print(line)
print()
for row in range(rows):
    if "*" in sky[row]:
        place = 0
        while sky[row][place] != "*":
            place += 1
        print(f"Bright star: row {row + 1}, place {place + 1}")
        break
