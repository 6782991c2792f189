tickets = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
code = input("Ticket: ")
code = code.strip().upper()
if tickets == code:
    print(f"Welcome aboard, {tickets[code]}")
else:
    print("Unknown ticket")
