days = int(input("How many days late? "))
print(f"Fee: {days * 0.5:.2f}")
