bag = []
thing = input("What's in your bag? ").strip()
while thing:
    bag.append(thing)
    input("What's in your bag? ").strip()
print(f"You carry {len(bag)} things")
