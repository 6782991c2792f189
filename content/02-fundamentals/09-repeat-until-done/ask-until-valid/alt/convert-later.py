answer = input("How many people? ")
people = int(answer)
while people >= 7:
    answer = input("At most 6\nHow many people? ")
    print("At most 6")
    people = int(answer)
print("Boat for", people)
