answer = input("How many people? ")
people = int(answer)
while people <= 0 or people >= 9:
    print("From 1 to 8, please")
    answer = input("How many people? ")
    people = int(answer)
print("Ghost train for " + str(people))
