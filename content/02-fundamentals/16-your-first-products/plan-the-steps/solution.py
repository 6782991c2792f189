# 1. Ask for the children
children = int(input("How many children? "))
# 2. Ask for the adults
adults = int(input("How many adults? "))
# 3. Add up their cushions
cushions = children + adults * 2
# 4. Print the number
print(f"Cushions: {cushions}")
