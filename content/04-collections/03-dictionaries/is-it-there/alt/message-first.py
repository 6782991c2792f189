tickets = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
code = input("Ticket: ")
code = code.strip()
code = code.upper()
message = "Unknown ticket"
if code in tickets:
    message = "Welcome aboard, " + tickets[code]
print(message)
