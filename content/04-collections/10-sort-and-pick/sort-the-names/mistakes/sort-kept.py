arrivals = ["Tove", "Amir", "Leyla", "Chidi"]
in_order = arrivals.sort()
for name in in_order:
    print(name)
print(f"First: {arrivals[0]}")
