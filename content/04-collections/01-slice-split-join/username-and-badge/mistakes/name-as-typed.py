name = input("Full name: ")
parts = name.split()
initials = ""
for part in parts:
    initials = initials + part[0].upper()
print("Initials:", initials)
print("Username:", ".".join(parts).lower())
print("----------")
print(name)
print("----------")
