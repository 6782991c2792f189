# Because: I expected 3.5 to work with int,
# but int cannot read a decimal point.
weight = float(input("Weight in kg? "))
print(f"Postage: {weight * 4:.2f}")
