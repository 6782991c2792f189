people = int(input("How many people? "))
for number in range(1, 4):
    print(f"Ticket {number} of {people}")
