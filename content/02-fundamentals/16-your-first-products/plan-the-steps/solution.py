# 1. Ask for the adults
adults = int(input("How many adults? "))
# 2. Ask for the children
children = int(input("How many children? "))
# 3. Add up what they pay
total = adults * 6 + children * 3
# 4. Print the total
print(f"Total: {total}")
