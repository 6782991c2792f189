age = int(input("Age in years: "))
if age < 0 and age > 120:
    print("Please check the age")
else:
    print("Thank you")
