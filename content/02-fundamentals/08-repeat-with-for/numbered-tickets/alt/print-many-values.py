people = int(input("How many people? "))
last = people + 1
for ticket in range(1, last):
    print("Ticket", ticket, "of", people)
