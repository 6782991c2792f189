films = int(input("How many films did you see this year? "))
if films < 40:
    print("Film expert")
elif films < 15:
    print("Popcorn fan")
elif films < 5:
    print("Welcome!")
else:
    print("Do you live here?")
