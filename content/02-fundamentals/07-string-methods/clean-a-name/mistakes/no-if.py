typed = input("Who is your captain? ")
print(f"[{typed.strip().title()}]")
