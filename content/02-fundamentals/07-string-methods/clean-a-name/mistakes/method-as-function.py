typed = input("Who is your captain? ")
name = title(strip(typed))
print(f"[{name}]")
