age = int(input("Age: "))
if age >= 12:
    print("Ticket: 9")
else:
    print("Ticket: 5")
