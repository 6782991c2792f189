arrivals = ["Tove", "Amir", "Leyla", "Chidi"]
sorted(arrivals)
for name in arrivals:
    print(name)
print(f"First: {arrivals[0]}")
