# New: the story breaks its lines by itself
# Surprise: none yet
# Next: more stories
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
    story = f"One morning {name} woke up in {place}. "
    story = story + f"On the table stood a {look} {thing}. "
    story = story + f"It began to {action}, and so did {name}."
    line = ""
    word = ""
    for letter in story:
        if letter != " ":
            word = word + letter
        elif line == "":
            line = word
            word = ""
        elif len(line) + 1 + len(word) > 40:
            print(line)
            line = word
            word = ""
        else:
            line = line + " " + word
            word = ""
    print(line)
