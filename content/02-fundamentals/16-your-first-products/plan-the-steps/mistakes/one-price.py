# 1. Ask for the adults
adults = int(input("Adults: "))
# 2. Ask for the children
children = int(input("Children: "))
# 3. Print the total
print(f"Total: {(adults + children) * 6}")
