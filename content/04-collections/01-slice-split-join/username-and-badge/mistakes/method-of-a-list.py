name = input("Full name: ")
parts = name.split()
initials = ""
for part in parts:
    initials = initials + part[0].upper()
username = ".".join(parts.lower())
print("Initials:", initials)
print("Username:", username)
print("+---+")
print(" ".join(parts))
print("+---+")
