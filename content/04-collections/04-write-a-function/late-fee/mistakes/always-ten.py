def late_fee(days):
    fee = days * 0.2
    fee = 10
    return fee


print(f"Three days: {late_fee(3):.2f}")
print(f"Eighty days: {late_fee(80):.2f}")
