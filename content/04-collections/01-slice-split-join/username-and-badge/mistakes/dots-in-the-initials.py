name = input("Full name: ")
parts = name.split()
letters = []
for part in parts:
    letters.append(part[0].upper())
print("Initials:", ".".join(letters))
print("Username:", ".".join(parts).lower())
print("----------")
print(" ".join(parts))
print("----------")
