age = int(input("How old are you? "))
if age < 12:
    print("Ticket: 9")
else:
    print("Ticket: 5")
