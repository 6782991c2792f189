first = "amara"
last = "okafor"
role = "guide"
print(f"{first.upper()} {last.upper()} ({role})")
