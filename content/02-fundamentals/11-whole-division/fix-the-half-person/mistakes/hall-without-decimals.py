children = 50
group = 20
table = 6
groups = children / group
print(f"Groups of {group}: {children // group}")
print(f"Drawing in the hall: {round(children - groups * group)}")
print(f"Tables for lunch: {children // table + 1}")
