hours = 3
print(f"Your phone gets {24 / hours * 365:.1f} days of your year.")
print(f"In 80 years, that's {24 / hours * 80:.1f} years.")
