children = 50
group = 20
table = 6
groups = children / group
print(f"Groups of {group}: {int(groups)}")
print(f"Drawing in the hall: {children - groups * group}")
print(f"Tables for lunch: {children // table + 1}")
