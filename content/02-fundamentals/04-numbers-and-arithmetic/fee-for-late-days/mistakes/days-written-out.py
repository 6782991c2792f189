due = 12
returned = 15
fee_per_day = 0.3
print(f"3 days late, fee: {3 * fee_per_day:.2f}")
