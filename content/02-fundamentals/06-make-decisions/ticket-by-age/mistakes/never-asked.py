age = 8
if age < 12:
    print("Ticket: 5")
else:
    print("Ticket: 9")
