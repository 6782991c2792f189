code = "FEST-2041-B"
hidden = ""
for character in code[:-4]:
    hidden = hidden + "*"
print(hidden + code[-4:])
