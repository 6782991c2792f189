hours = 3
print(f"Your phone gets {hours * 365 / 24:.1f} days of your year.")
