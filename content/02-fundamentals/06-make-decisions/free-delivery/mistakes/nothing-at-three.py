snacks = int(input("How many snacks? "))
if snacks < 3:
    print(f"Pick up at the bar: {snacks}")
elif snacks > 3:
    print("We bring them to your seat")
