children = int(input("How many children? "))
for number in range(1, children + 1):
    if number % 2 == 1:
        print(number, "left")
    if number == children and children % 2 == 1:
        print(number, "with the teacher")
    else:
        print(number, "right")
