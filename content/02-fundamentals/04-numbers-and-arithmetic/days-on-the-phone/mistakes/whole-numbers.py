hours = 3
print(f"Your phone gets {round(hours * 365 / 24)} days of your year.")
print(f"In 80 years, that's {round(hours * 80 / 24)} years.")
