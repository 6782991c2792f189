tickets = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
code = input("Ticket: ")
if "code" in tickets:
    print(f"Welcome aboard, {tickets['code']}")
else:
    print("Unknown ticket")
