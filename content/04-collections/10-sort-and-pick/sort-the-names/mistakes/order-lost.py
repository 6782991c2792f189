arrivals = ["Tove", "Amir", "Leyla", "Chidi"]
arrivals.sort()
for name in arrivals:
    print(name)
print(f"First: {arrivals[0]}")
