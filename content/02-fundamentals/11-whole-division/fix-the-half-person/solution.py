children = 50
group = 20
table = 6
groups = children // group
print(f"Groups of {group}: {groups}")
print(f"Drawing in the hall: {children - groups * group}")
tables = children // table
if children % table > 0:
    tables = tables + 1
print(f"Tables for lunch: {tables}")
