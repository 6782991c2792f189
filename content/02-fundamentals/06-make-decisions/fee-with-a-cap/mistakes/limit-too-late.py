days = int(input("How many days late? "))
fee = days * 0.5
print(f"Fee: {fee:.2f}")
if fee > 6:
    fee = 6
