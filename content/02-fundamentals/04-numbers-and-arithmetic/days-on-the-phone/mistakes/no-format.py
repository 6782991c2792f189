hours = 3
days = hours * 365 / 24
years = hours * 80 / 24
print(f"Your phone gets {days} days of your year.")
print(f"In 80 years, that's {years} years.")
