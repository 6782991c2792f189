bag = []
thing = input("What's in your bag? ")
while thing != "" and thing != "   ":
    bag.append(thing)
    thing = input("What's in your bag? ")
if not bag:
    print("Your bag is empty")
elif len(bag) == 1:
    print("You carry 1 thing")
else:
    print(f"You carry {len(bag)} things")
