# Because:
# Python counts from 0, so the fourth runner has index 3
runners = ["Ayo", "Bea", "Chen", "Dina"]
print("Starts:", runners[0])
print("Finishes:", runners[-1])
