children = int(input("How many children? "))
for number in range(1, children):
    if number == children and children % 2 == 1:
        print(number, "with the teacher")
    elif number % 2 == 1:
        print(number, "left")
    else:
        print(number, "right")
