# New: rounds
# Surprise: none yet
# Next: a friend
rounds = 0
choice = ""
while choice != "stop":
    choice = input("1, 2 or stop? ").strip().lower()
    rounds = rounds + 1
    if choice == "1" or choice == "2":
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
print(f"Rounds: {rounds}")
