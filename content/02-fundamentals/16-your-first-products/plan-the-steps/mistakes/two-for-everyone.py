# 1. Ask for the children
children = int(input("Children: "))
# 2. Ask for the adults
adults = int(input("Adults: "))
# 3. Print the cushions
print(f"Cushions: {(children + adults) * 2}")
