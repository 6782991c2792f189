code = "FEST-2041-B"
front = code[:-4]
stars = "*" * len(front)
print(f"{stars}{code[-4:]}")
