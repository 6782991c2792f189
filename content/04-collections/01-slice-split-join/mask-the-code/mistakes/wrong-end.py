code = "FEST-2041-B"
print(code[:4] + "*" * (len(code) - 4))
