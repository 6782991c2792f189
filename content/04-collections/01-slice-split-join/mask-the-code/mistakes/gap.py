code = "FEST-2041-B"
print("*" * (len(code) - 4), code[-4:])
