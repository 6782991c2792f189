# Because: I asked for a fifth runner
# and the list has four.
runners = ["Ayo", "Bea", "Chen", "Dina"]
last = len(runners) - 1
print(f"Starts: {runners[0]}")
print(f"Finishes: {runners[last]}")
