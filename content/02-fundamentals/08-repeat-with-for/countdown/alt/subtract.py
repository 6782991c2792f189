start = int(input("Count down from? "))
for gone in range(start):
    left = start - gone
    if left != 2:
        print(left)
    else:
        print(left, "- engines on!")
print("Liftoff!")
