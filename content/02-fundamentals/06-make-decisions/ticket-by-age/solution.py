age = int(input("How old are you? "))
if age < 12:
    print("Ticket: 5")
else:
    print("Ticket: 9")
