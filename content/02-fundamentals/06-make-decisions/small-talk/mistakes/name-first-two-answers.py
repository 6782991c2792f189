name = input("Arr! What's your name, sailor? ")
print(f"Welcome on board, {name}.")
topic = input("What would you like to talk about? ")
if topic == "gold":
    print("Gold? I've never seen any.")
if topic == "food":
    print("We have fish. Tomorrow we have fish.")
if topic == "parrots":
    print("Mine only says numbers.")
if topic == "home":
    print("There's no place like the sea.")
else:
    print("That sounds like land to me.")
