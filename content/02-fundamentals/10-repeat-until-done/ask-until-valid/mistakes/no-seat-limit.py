people = int(input("How many people? "))
while people < 1:
    print("From 1 to 8, please")
    people = int(input("How many people? "))
print(f"Ghost train for {people}")
