from fees import LIMIT, RATE, late_fee

fee = late_fee(4)
print(f"4 days late: {fee:.2f}")
print(f"{RATE:.2f} a day, at most {LIMIT:.2f}")
