points = 85
if points < 50:
    print("Thank you for riding")
elif points < 70:
    print("Bronze")
elif points < 90:
    print("Silver")
else:
    print("Gold")
