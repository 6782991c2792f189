children = 50
group = 20
table = 6
print(f"Groups of {group}: {children // group}")
print(f"Drawing in the hall: {children % group}")
print(f"Tables for lunch: {(children + table - 1) // table}")
