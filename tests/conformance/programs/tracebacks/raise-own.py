def withdraw(amount):
    if amount < 0:
        raise ValueError("amount must be 0 or more")

withdraw(-5)
