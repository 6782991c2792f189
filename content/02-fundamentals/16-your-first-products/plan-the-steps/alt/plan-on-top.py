# Ask for both numbers
# Count each adult twice
# Print the sum
children = int(input("Children: "))
adults = int(input("Adults: "))
print("Cushions:", children + adults + adults)
