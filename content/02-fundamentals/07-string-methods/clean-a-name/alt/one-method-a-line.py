typed = input("Who is your captain? ")
typed = typed.lower()
typed = typed.title()
typed = typed.strip()
if typed != "":
    print(f"[{typed}]")
else:
    print("[Anonymous]")
