people = int(input("How many people? "))
while people < 1 or people > 8:
    people = int(input("From 1 to 8, please "))
print(f"Ghost train for {people}")
