# New: rounds
# Surprise: none yet
# Next: a friend
rounds = 0
choice = input("1, 2 or stop? ").strip().lower()
while choice != "stop":
    rounds = rounds + 1
    name = input("A name: ").strip()
    place = input("A place: ").strip()
    thing = input("A thing: ").strip()
    look = input("It looks: ").strip()
    action = input("A sound: ").strip()
    print(f"{name}")
    print(f"{place}")
    print(f"{thing}")
    if choice == "1":
        print(f"{look} morning")
    else:
        print(f"{look} midnight")
    print(f"{action}")
    choice = input("1, 2 or stop? ").strip().lower()
print(f"Rounds: {rounds}")
