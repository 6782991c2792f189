first = "amara"
last = "okafor"
role = "guide"
print(f"{upper(first)} {upper(last)} ({title(role)})")
