hours = 3
days = hours * 365 / 24
print("Your phone gets {days:.1f} days of your year.")
print("In 80 years, that's {hours * 80 / 24:.1f} years.")
