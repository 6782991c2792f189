bag = []
thing = input("What's in your bag? ").strip()
while thing:
    bag.append(thing)
    thing = input("What's in your bag? ").strip()
if bag:
    print(f"You carry {len(bag)} things")
else:
    print("Your bag is empty")
