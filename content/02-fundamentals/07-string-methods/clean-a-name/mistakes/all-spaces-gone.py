typed = input("Who is your captain? ")
name = typed.title().replace(" ", "")
if name == "":
    name = "Anonymous"
print(f"[{name}]")
