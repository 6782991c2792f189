first = "amara"
last = "okafor"
role = "guide"
name = first + " " + last
print(name.upper() + " (" + role.title() + ")")
