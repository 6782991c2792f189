# Story maker, version 1
name = input("A name: ")
place = input("A place: ")
thing = input("A thing: ")
look = input("What does it look like? ")
action = input("Something that makes a sound: ")
print(f"One morning {name} woke up in {place}.")
print(f"On the table stood a {look} {thing}.")
print(f"It began to {action}, and so did {name}.")
