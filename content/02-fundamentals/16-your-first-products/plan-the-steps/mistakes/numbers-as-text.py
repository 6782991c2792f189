# 1. Ask for the adults
adults = input("Adults: ")
# 2. Ask for the children
children = input("Children: ")
# 3. Print the total
print("Total: " + adults * 6 + children * 3)
