code = "FEST-2041-B"
code[:-4] = "*******"
print(code)
