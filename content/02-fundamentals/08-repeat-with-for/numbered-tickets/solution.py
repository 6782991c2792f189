people = int(input("How many people? "))
for number in range(1, people + 1):
    print(f"Ticket {number} of {people}")
