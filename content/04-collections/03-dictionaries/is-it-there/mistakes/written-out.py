tickets = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
code = input("Ticket: ")
code = code.strip().upper()
if code == "A17":
    print("Welcome aboard, Yuki")
elif code == "B02":
    print("Welcome aboard, Samuel")
elif code == "C30":
    print("Welcome aboard, Priya")
else:
    print("Unknown ticket")
