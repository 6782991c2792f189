for warning in range(1001):
    print("Rocket test! Please leave the site.")
print("Thank you.")
