# New: asks again
# Surprise: nothing so far
# Next: other kinds of nothing
wish = input("Do you want a story? ").strip().lower()
if wish == "no":
    print("Another time, then.")
else:
    name = input("A name: ")
    while name == "":
        name = input("A name: ")
    place = input("A place: ")
    while place == "":
        place = input("A place: ")
    thing = input("A thing: ")
    while thing == "":
        thing = input("A thing: ")
    look = input("It looks: ")
    while look == "":
        look = input("It looks: ")
    action = input("A sound: ")
    while action == "":
        action = input("A sound: ")
    print(f"One morning {name} woke up in {place}.")
    print(f"On the table stood a {look} {thing}.")
    print(f"It began to {action}, and so did {name}.")
