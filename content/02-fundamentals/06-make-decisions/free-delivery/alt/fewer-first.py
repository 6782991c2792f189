snacks = int(input("How many snacks? "))
if snacks < 3:
    print("Pick up at the bar:", snacks)
else:
    print("We bring them to your seat")
