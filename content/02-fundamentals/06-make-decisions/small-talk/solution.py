name = input("Arr! What's your name, sailor? ")
if name == "":
    name = "Nobody"
print(f"Welcome on board, {name}.")
topic = input("What would you like to talk about? ")
if topic == "gold":
    print("Gold? I've never seen any. Go away from that box.")
elif topic == "food":
    print("We have fish. Tomorrow we have fish.")
elif topic == "parrots":
    print("Mine only says numbers. It was a teacher once.")
elif topic == "home":
    print(f"There's no place like the sea, {name}.")
else:
    print("That sounds like land to me.")
