points = 85
if points >= 90:
    print("Gold")
if points >= 70:
    print("Silver")
if points >= 50:
    print("Bronze")
else:
    print("Thank you for riding")
