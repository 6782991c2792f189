# New: asks whether you want a story
# Surprise: nothing so far
# Next: loops around questions
wish = input("Do you want a story? ").strip().lower()
if wish == "no":
    print("Another time, then.")
else:
    name = input("A name: ").strip()
    place = input("A place: ").strip()
    thing = input("A thing: ").strip()
    look = input("It looks: ").strip()
    action = input("A sound: ").strip()
    print(f"One morning {name} woke up in {place}.")
    print(f"On the table stood a {look} {thing}.")
    print(f"It began to {action}, and so did {name}.")
