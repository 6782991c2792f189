people = int(input("How many people? "))
for number in range(1, people):
    print(f"Ticket {number} of {people}")
