tickets = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
code = input("Ticket: ")
for ticket in tickets:
    if ticket == code:
        print(f"Welcome aboard, {tickets[ticket]}")
    else:
        print("Unknown ticket")
