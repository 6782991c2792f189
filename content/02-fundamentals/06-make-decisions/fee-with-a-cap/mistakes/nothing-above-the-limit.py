days = int(input("How many days late? "))
fee = days * 0.5
if fee <= 6:
    print(f"Fee: {fee:.2f}")
