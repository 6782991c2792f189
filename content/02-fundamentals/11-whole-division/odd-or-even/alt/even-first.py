children = int(input("How many children? "))
for number in range(1, children + 1):
    place = "left"
    if number % 2 == 0:
        place = "right"
    elif number == children:
        place = "with the teacher"
    print(f"{number} {place}")
