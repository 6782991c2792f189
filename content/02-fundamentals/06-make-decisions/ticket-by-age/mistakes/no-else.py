age = int(input("How old are you? "))
if age < 12:
    print("Ticket: 5")
print("Ticket: 9")
