age = int(input("Age in years: "))
if 0 <= age < 120:
    print("Thank you")
else:
    print("Please check the age")
