arrivals = [("Noor", 0), ("Emeka", 12), ("Wei", 5), ("Ife", 25), ("Pavel", 3)]
late = [arrival[0] for arrival in arrivals if arrival[1] > 5]
names = ", ".join(late)
if not late:
    names = "nobody"
print(f"Late: {names}")
