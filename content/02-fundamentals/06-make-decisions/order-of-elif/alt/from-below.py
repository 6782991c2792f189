films = int(input("How many films did you see this year? "))
if films < 5:
    print("Welcome!")
elif films < 15:
    print("Popcorn fan")
elif films < 40:
    print("Film expert")
else:
    print("Do you live here?")
