tickets = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
code = input("Ticket: ").upper().strip()
if code not in tickets:
    print("Unknown ticket")
else:
    print("Welcome aboard,", tickets[code])
