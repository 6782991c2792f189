# New: no line has more than 40 characters
# Surprise: it was enough to give each answer its own line
# Next: lines that break by themselves
wish = input("Do you want a story? ").strip().lower()
if wish == "no":
    print("Another time, then.")
else:
    name = input("A name: ").strip()
    while name == "":
        name = input("A name, please: ").strip()
    place = input("A place: ").strip()
    while place == "":
        place = input("A place, please: ").strip()
    thing = input("A thing: ").strip()
    while thing == "":
        thing = input("A thing, please: ").strip()
    look = input("What does it look like? ").strip()
    while look == "":
        look = input("Tell me what it looks like: ").strip()
    action = input("Something that makes a sound: ").strip()
    while action == "":
        action = input("Something with a sound, please: ").strip()
    print(f"One morning {name}")
    print(f"woke up in {place}.")
    print("On the table stood")
    print(f"a {look}")
    print(f"{thing}.")
    print(f"It began to {action},")
    print(f"and so did {name}.")
