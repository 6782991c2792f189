import random
rows = int(input("How many rows? "))
width = int(input("How wide? "))
brightest = -1
numbers = []
for place in range(rows * width):
    light = random.randint(0, 1000000)
    numbers.append(light)
    if light > brightest:
        brightest = light
        best = place
for row in range(rows):
    line = ""
    for column in range(width):
        place = row * width + column
        if place == best:
            line = line + "*"
        elif numbers[place] > 800000:
            line = line + "+"
        else:
            line = line + " "
    print(line)
print(f"Bright star: row {best // width + 1}, place {best % width + 1}")
