typed = input("Who is your captain? ")
typed.strip()
typed.title()
if typed == "":
    typed = "Anonymous"
print(f"[{typed}]")
