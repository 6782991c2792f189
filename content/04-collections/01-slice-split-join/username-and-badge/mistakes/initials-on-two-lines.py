name = input("Full name: ")
parts = name.split()
for part in parts:
    print("Initials:", part[0].upper())
print("Username:", ".".join(parts).lower())
print("----------")
print(" ".join(parts))
print("----------")
