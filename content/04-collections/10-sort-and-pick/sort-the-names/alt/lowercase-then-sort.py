arrivals = ["tove", "AMIR", "Leyla", "chidi"]
lowercase = []
for name in arrivals:
    lowercase.append(name.lower())
for name in sorted(lowercase):
    print(name[0].upper() + name[1:])
print("First here: " + lowercase[0].capitalize())
