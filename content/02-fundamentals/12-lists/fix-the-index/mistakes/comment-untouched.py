# Because:
runners = ["Ayo", "Bea", "Chen", "Dina"]
print("Starts:", runners[0])
print("Finishes:", runners[3])
