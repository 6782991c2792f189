first = "amara"
last = "okafor"
role = "guide"
first.upper()
last.upper()
role.title()
print(f"{first} {last} ({role})")
