name = " ".join(input("Name? ").split())
initials = ""
before = " "
for character in name:
    if before == " ":
        initials += character
    before = character
print("Initials:", initials.upper())
print("Username:", name.lower().replace(" ", "."))
width = len(name) + 6
print("=" * width)
print(name.upper().center(width))
print("=" * width)
