arrivals = ["Tove", "Amir", "Leyla", "Chidi"]
first = arrivals[0]
arrivals.sort()
for name in arrivals:
    print(name)
print("First:", first)
