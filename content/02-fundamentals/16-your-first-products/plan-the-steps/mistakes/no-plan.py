children = int(input("Children: "))
adults = int(input("Adults: "))
print("Cushions:", children + 2 * adults)
