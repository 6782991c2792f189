print("Rocket test! Please leave the site.\n" * 1000 + "Thank you.")
