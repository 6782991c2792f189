arrivals = ["Tove", "Amir", "Leyla", "Chidi"]
for name in sorted(arrivals):
    print(name)
print(f"First: {arrivals[0]}")
