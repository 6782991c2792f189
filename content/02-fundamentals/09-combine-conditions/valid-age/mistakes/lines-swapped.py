age = int(input("Age in years: "))
if 0 <= age <= 120:
    print("Please check the age")
else:
    print("Thank you")
