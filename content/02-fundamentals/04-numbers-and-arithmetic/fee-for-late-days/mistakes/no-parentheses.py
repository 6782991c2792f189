due = 12
returned = 15
fee_per_day = 0.3
print(f"{returned - due} days late, fee: {returned - due * fee_per_day:.2f}")
