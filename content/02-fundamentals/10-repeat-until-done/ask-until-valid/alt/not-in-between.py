people = int(input("How many people? "))
while not 1 <= people <= 8:
    print("From 1 to 8, please")
    people = int(input("How many people? "))
print("Ghost train for", people)
