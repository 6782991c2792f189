import time

print("THE SINGING KETTLE")
player = input("Who's playing tonight? ").strip()
place = input("A place: ").strip()
thing = input("A thing: ").strip()
action = input("Something that makes a sound: ").strip()
print(f"One night in {place} nobody could sleep.")
time.sleep(1)
print(f"Somewhere in the dark, a {thing} began to {action}.")
time.sleep(1)
print(f"It was {thing}.")
