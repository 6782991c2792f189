bag = []
thing = "start"
while thing:
    thing = input("What's in your bag? ").strip()
    bag.append(thing)
if not bag:
    print("Your bag is empty")
elif len(bag) == 1:
    print("You carry 1 thing")
else:
    print(f"You carry {len(bag)} things")
