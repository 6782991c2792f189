import fees

fee = fees.late_fee(4)
print(f"4 days late: {fee:.2f}")
print(f"{fees.RATE}0 a day, at most {fees.LIMIT}0")
