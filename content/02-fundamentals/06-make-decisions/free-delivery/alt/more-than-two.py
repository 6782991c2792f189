snacks = int(input("How many snacks? "))
enough = snacks > 2
if enough:
    print("We bring them to your seat")
else:
    print("Pick up at the bar: " + str(snacks))
