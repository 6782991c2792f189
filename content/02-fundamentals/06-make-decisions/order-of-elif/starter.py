points = 85
if points >= 50:
    print("Bronze")
elif points >= 70:
    print("Silver")
elif points >= 90:
    print("Gold")
else:
    print("Thank you for riding")
