code = "FEST-2041-B"
print("*" * len(code) + code[-4:])
