runners = ["Abebe", "Noor", "Kai", "Ines", "Tuan"]
podium = []
for place in range(3):
    podium.append(runners[place])
print(podium)
