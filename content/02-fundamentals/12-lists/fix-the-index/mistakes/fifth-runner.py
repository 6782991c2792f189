# Because: the list was too short by one
runners = ["Ayo", "Ayo", "Bea", "Chen", "Dina"]
print("Starts:", runners[1])
print("Finishes:", runners[4])
