weight = float(input("Weight in kg: "))
if weight <= 2:
    print("Price: 4.50")
elif weight <= 10:
    print("Price: 11.50")
elif weight <= 5:
    print("Price: 7.00")
else:
    print("Too heavy for us")
