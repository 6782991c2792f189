runners = ["Abebe", "Noor", "Kai", "Ines", "Tuan"]
podium = runners[:-2]
print(podium)
