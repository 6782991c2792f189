for warning in range(1000):
    print("Rocket test! Please leave the site.")
print("Thank you.")
