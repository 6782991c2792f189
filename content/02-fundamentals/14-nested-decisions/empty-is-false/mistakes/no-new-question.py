bag = []
thing = input("What's in your bag? ").strip()
if thing:
    bag.append(thing)
if not bag:
    print("Your bag is empty")
elif len(bag) == 1:
    print("You carry 1 thing")
else:
    print(f"You carry {len(bag)} things")
