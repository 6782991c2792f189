people = int(input("How many people? "))
while True:
    people = int(input("How many people? "))
    if people <= 6:
        break
    print("At most 6")
print(f"Boat for {people}")
