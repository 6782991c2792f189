# Because: four runners have the indexes 0 to 3, and there is no index 4
runners = ["Ayo", "Bea", "Chen", "Dina"]
print("Starts:", runners[0])
print("Finishes:", runners[3])
