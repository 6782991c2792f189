children = int(input("How many children? "))
for number in range(1, children + 1):
    if children % 2 == 1:
        print(number, "left")
    else:
        print(number, "right")
