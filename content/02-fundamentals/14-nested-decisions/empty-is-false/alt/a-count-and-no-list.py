things = 0
thing = input("What's in your bag? ")
while thing.strip():
    things += 1
    thing = input("What's in your bag? ")
word = "things"
if things == 1:
    word = "thing"
if things:
    print("You carry", things, word)
else:
    print("Your bag is empty")
