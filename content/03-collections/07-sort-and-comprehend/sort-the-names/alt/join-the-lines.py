arrivals = ["Tove", "Amir", "Leyla", "Chidi"]
in_order = sorted(arrivals)
print("\n".join(in_order))
print("First: " + arrivals[0])
