# New: shorter lines
# Surprise: none yet
# Next: long answers
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
        look = input("What does it look like? ").strip()
    action = ""
    while action == "":
        action = input("Something that makes a sound: ").strip()
    print(f"{name} woke up in {place}.")
    print(f"There stood a {look} {thing}.")
    print(f"It began to {action},")
    print(f"and so did {name}.")
