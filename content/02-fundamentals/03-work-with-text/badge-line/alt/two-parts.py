first = "amara"
last = "okafor"
role = "guide"
role = role.title()
print(first.upper(), last.upper(), f"({role})")
