waiting = ["Amina", "Bo", "Carlos"]
people = 0
for person in waiting:
    people = people + 1
    print(person + " is waiting")
print("People in the hall: " + str(people))
