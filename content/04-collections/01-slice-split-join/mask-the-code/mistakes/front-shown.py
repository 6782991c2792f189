code = "FEST-2041-B"
print("*" * 7 + code[:4])
