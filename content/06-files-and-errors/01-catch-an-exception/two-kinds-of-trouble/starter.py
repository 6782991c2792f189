def share(sweets, people):
    return ""


print(share("14", "4"))
print(share("12", "0"))
print(share("12", "four"))
