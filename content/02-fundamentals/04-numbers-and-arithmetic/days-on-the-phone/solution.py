hours = 3
days = hours * 365 / 24
years = hours / 24 * 80
print(f"Your phone gets {days:.1f} days of your year.")
print(f"In 80 years, you look at it for {years:.1f} years without a break.")
