tickets = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
code = input("Ticket: ")
code = code.strip().upper()
print(f"Welcome aboard, {tickets[code]}")
