snacks = input("How many snacks? ")
if snacks >= "3":
    print("We bring them to your seat")
else:
    print(f"Pick up at the bar: {snacks}")
