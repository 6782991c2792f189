adults = int(input("Adults: "))
children = int(input("Children: "))
print("Total:", adults * 6 + children * 3)
