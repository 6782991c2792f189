due = 12
returned = 15
fee_per_day = 0.3
late = returned - due
print(late, "days late, fee:", f"{fee_per_day * late:.2f}")
