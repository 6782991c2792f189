typed = input("Who is your captain? ")
name = typed.strip().title()
if name == "":
    print("[Anonymous]")
print(f"[{name}]")
