import time
player = input("Who? ")
place = input("A place: ")
thing = input("A thing: ")
print(f"In {place} stood a {thing}.")
time.sleep(2)
print(f"It belonged to {player}.")
