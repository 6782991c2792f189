days = int(input("How many days late? "))
if days > 12:
    days = 12
print(f"Fee: {days / 2:.2f}")
