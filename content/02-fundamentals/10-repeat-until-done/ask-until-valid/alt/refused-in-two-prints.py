people = int(input("How many people? "))
while people < 1 or people > 8:
    print("From 1 to 8", end=", ")
    print("please")
    people = int(input("How many people? "))
print(f"Ghost train for {people}")
