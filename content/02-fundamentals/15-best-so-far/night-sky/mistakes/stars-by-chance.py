import random

rows = int(input("How many rows? "))
width = int(input("How wide? "))
row_star = random.randint(1, rows)
place_star = random.randint(1, width)
sky = []
for row in range(1, rows + 1):
    text = ""
    for place in range(1, width + 1):
        if row == row_star and place == place_star:
            text = text + "*"
        else:
            text = text + random.choice("  ..'*")
    print(text)
    sky.append(text)

for number in range(rows):
    for place in range(width):
        if sky[number][place] == "*":
            print(f"Bright star: row {number + 1}, place {place + 1}")
