first = "amara"
last = "okafor"
role = "guide"
print("{first.upper()} {last.upper()} ({role.title()})")
