import fees

print(f"{fees.RATE:.2f} a day, at most {fees.LIMIT:.2f}")
