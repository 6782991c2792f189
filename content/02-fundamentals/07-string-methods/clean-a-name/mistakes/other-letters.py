typed = input("Who is your captain? ")
name = typed.strip().capitalize()
if name == "":
    name = "Anonymous"
print(f"[{name}]")
