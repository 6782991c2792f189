people = int(input("How many people? "))
while people > 6:
    print("At most 6")
    input("How many people? ")
print(f"Boat for {people}")
