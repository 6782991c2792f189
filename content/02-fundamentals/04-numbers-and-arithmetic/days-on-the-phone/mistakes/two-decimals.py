hours = 3
print(f"Your phone gets {hours * 365 / 24:.2f} days of your year.")
print(f"In 80 years, that's {hours * 80 / 24:.2f} years.")
