code = "FEST-2041-B"
print("*******" + code[-4:])
