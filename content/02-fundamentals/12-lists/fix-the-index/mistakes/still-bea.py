# Because: there is no runner with the index 4
runners = ["Ayo", "Bea", "Chen", "Dina"]
print("Starts:", runners[1])
print("Finishes:", runners[3])
