arrivals = ["tove", "AMIR", "Leyla", "chidi"]
for index, name in enumerate(arrivals):
    arrivals[index] = name.title()
first = arrivals[0]
arrivals.sort()
for name in arrivals:
    print(name)
print(f"First here: {first}")
