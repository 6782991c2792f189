people = int(input("How many people? "))
if people > 6:
    print("At most 6")
    people = int(input("How many people? "))
print(f"Boat for {people}")
