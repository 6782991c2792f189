typed = input("Who is your captain? ")
if typed == "":
    typed = "Anonymous"
print(f"[{typed.strip().title()}]")
