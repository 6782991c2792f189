km = int(input("How many kilometres? "))
if km == 0:
    print("at home")
else:
    print("#" * km)
