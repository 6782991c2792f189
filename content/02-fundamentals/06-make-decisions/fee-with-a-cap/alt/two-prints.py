days = int(input("How many days late? "))
if days * 0.5 < 6:
    print(f"Fee: {days * 0.5:.2f}")
else:
    print("Fee: 6.00")
