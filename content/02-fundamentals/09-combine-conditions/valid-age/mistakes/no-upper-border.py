age = int(input("Age in years: "))
if age >= 0:
    print("Thank you")
else:
    print("Please check the age")
