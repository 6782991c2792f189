import random
rows = int(input("How many rows? "))
width = int(input("How wide? "))
for row in range(rows):
    line = ""
    for place in range(width):
        if row == 0 and place == 0:
            line = line + "*"
        else:
            line = line + "."
    print(line)
print("Bright star: row 1, place 1")
