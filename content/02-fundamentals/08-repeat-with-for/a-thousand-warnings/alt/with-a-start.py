for warning in range(1, 1001):
    print("Rocket test! Please leave the site.")
print("Thank you.")
