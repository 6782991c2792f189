# 1. Ask for the children
children = input("Children: ")
# 2. Ask for the adults
adults = input("Adults: ")
# 3. Print the cushions
print("Cushions: " + children + adults * 2)
