# Story maker, version 2
# New: asks again when an answer is empty, and understands NO
# Surprise: three spaces are not an empty string
# Next: a way to write the five loops only once
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
    print(f"One morning {name} woke up in {place}.")
