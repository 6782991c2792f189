person = input("A person: ")
animal = input("An animal: ")
place = input("A place: ")
activity = input("An activity: ")
