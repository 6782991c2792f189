bag = []
thing = input("What's in your bag? ").strip()
while thing:
    bag.append(thing)
    thing = input("What's in your bag? ").strip()
if not bag:
    print("Your bag is empty")
elif len(bag) == 1:
    print("You carry 1 thing")
else:
    print(f"You carry {len(thing)} things")
