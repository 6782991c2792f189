person = input("A person: ")
animal = input("An animal: ")
place = input("A place: ")
print("SHOCKING:", person, "sees a", animal, "in", place)
