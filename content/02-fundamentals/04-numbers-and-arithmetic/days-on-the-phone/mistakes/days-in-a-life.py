hours = 3
days = hours * 365 / 24
print(f"Your phone gets {days:.1f} days of your year.")
print(f"In 80 years, that's {days * 80:.1f} years.")
