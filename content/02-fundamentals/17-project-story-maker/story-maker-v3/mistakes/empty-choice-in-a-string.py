# Story maker, version 3
# New: a second story, and as many rounds as you like
# Surprise: stop must not be asked for inside a round
# Next: one place for a question that asks again
rounds = 0
choice = input("Which story, 1 or 2? Or stop? ").strip().lower()
while choice != "stop":
    if choice in "12":
        rounds = rounds + 1
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
        if choice == "1":
            print(f"One morning {name}")
            print(f"woke up in {place}.")
            print("On the table stood")
            print(f"a {look}")
            print(f"{thing}.")
            print(f"It began to {action},")
            print(f"and so did {name}.")
        else:
            print("At midnight somebody knocked.")
            print(f"A {look}")
            print(f"{thing}!")
            print(f'"Help," said the {thing},')
            print(f'"{name} must')
            print(action)
            print("before the sun rises in")
            print(f'{place}!"')
    else:
        print("There are two stories, 1 and 2.")
    choice = input("Which story, 1 or 2? Or stop? ").strip().lower()
print(f"Rounds: {rounds}")
