days = int(input("How many days late? "))
if days > 6:
    days = 6
fee = days * 0.5
print(f"Fee: {fee:.2f}")
