people = int(input("How many people? "))
for done in range(people):
    print(f"Ticket {done + 1} of {people}")
