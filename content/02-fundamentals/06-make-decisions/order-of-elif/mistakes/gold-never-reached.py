points = 85
if points >= 70:
    print("Silver")
elif points >= 90:
    print("Gold")
elif points >= 50:
    print("Bronze")
else:
    print("Thank you for riding")
