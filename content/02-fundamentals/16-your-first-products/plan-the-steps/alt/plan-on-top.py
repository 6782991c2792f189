# Ask for both numbers
# Multiply each by its price
# Print the sum
adults = int(input("Adults: "))
children = int(input("Children: "))
print("Total:", adults * 6 + children * 3)
