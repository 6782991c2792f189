cats = int(input("How many cats? "))
for gone in range(cats):
    left = cats - gone
    who = "cats sit"
    if left == 1:
        who = "cat sits"
    print(left, who, "on the wall")
print("Quiet at last")
