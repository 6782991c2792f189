runners = ["Abebe", "Noor", "Kai", "Ines", "Tuan"]
podium = runners[0, 1, 2]
print(podium)
