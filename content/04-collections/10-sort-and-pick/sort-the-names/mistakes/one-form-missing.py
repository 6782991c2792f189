arrivals = ["tove", "AMIR", "Leyla", "chidi"]
for name in sorted(arrivals):
    print(name)
print("First here:", arrivals[0])
