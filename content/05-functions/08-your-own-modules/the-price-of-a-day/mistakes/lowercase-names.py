import fees

fee = fees.late_fee(4)
print(f"4 days late: {fee:.2f}")
print(f"{fees.rate:.2f} a day, at most {fees.limit:.2f}")
