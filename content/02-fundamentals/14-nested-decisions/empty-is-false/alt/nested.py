bag = []
while True:
    thing = input("What's in your bag? ").strip()
    if thing == "":
        break
    bag.append(thing)
if bag:
    if len(bag) == 1:
        print("You carry 1 thing")
    else:
        print(f"You carry {len(bag)} things")
else:
    print("Your bag is empty")
