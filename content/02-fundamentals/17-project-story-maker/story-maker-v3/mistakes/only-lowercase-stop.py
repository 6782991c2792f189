# New: rounds
# Surprise: none yet
# Next: a friend
rounds = 0
choice = input("1, 2 or stop? ")
while choice != "stop":
    if choice == "1" or choice == "2":
        rounds = rounds + 1
        name = input("A name: ").strip()
        place = input("A place: ").strip()
        thing = input("A thing: ").strip()
        look = input("It looks: ").strip()
        action = input("A sound: ").strip()
        print(f"{name}")
        print(f"{place}")
        print(f"{thing}")
        print(f"{look} {choice}")
        print(f"{action}")
    choice = input("1, 2 or stop? ")
print(f"Rounds: {rounds}")
