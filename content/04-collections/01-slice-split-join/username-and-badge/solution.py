name = input("Full name: ")
parts = name.split()
initials = ""
for part in parts:
    initials = initials + part[0].upper()
username = ".".join(parts).lower()
print("Initials:", initials)
print("Username:", username)
text = " ".join(parts)
line = "+" + "-" * (len(text) + 4) + "+"
print(line)
print(f"|  {text}  |")
print(line)
