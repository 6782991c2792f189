answer = input("How many people? ")
people = int(answer)
while people >= 7:
    print("At most 6")
    answer = input("How many people? ")
    people = int(answer)
print("Boat for", people)
