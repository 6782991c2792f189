due = 12
returned = 15
fee_per_day = 0.3
late_days = returned - due + 1
print(f"{late_days} days late, fee: {late_days * fee_per_day:.2f}")
