typed = input("Who is your captain? ")
name = typed.title
print(f"[{name}]")
