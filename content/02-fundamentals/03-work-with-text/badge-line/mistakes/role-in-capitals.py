first = "amara"
last = "okafor"
role = "guide"
print(f"{first} {last} ({role})".upper())
