children = int(input("How many children? "))
number = 1
while number < children:
    print(number, "left")
    print(number + 1, "right")
    number = number + 2
if number == children:
    print(number, "with the teacher")
