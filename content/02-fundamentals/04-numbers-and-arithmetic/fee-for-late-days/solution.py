due = 12
returned = 15
fee_per_day = 0.3
late_days = returned - due
fee = late_days * fee_per_day
print(f"{late_days} days late, fee: {fee:.2f}")
