# Because:
runners = ["Ayo", "Bea", "Chen", "Dina"]
print("Starts:", runners[1])
print("Finishes:", runners[4])
