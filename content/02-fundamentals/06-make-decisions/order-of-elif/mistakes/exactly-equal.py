films = int(input("How many films did you see this year? "))
if films == 40:
    print("Do you live here?")
elif films == 15:
    print("Film expert")
elif films == 5:
    print("Popcorn fan")
else:
    print("Welcome!")
