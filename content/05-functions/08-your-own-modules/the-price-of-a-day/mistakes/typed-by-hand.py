import fees

fee = fees.late_fee(4)
print(f"4 days late: {fee:.2f}")
print("0.20 a day, at most 10.00")
