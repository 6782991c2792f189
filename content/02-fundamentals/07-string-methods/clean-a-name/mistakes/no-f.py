typed = input("Who is your captain? ")
name = typed.strip().title()
if name == "":
    name = "Anonymous"
print("[{name}]")
