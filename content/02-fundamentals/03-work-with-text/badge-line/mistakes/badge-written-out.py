first = "amara"
last = "okafor"
role = "guide"
print("AMARA OKAFOR (Guide)")
