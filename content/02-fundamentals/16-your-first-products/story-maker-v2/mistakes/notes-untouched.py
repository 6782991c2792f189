# Story maker, version 2
# New:
# Surprise:
# Next:
wish = input("Do you want a story? ").strip().lower()
if wish == "no":
    print("Another time, then.")
else:
    name = ""
    while name == "":
        name = input("A name: ").strip()
    place = ""
    while place == "":
        place = input("A place: ").strip()
    thing = ""
    while thing == "":
        thing = input("A thing: ").strip()
    look = ""
    while look == "":
        look = input("It looks: ").strip()
    action = ""
    while action == "":
        action = input("A sound: ").strip()
    print(f"One morning {name} woke up in {place}.")
    print(f"On the table stood a {look} {thing}.")
    print(f"It began to {action}, and so did {name}.")
