arrivals = ["Tove", "Amir", "Leyla", "Chidi"]
print(sorted(arrivals))
print(f"First: {arrivals[0]}")
