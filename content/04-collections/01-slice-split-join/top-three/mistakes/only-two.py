runners = ["Abebe", "Noor", "Kai", "Ines", "Tuan"]
podium = runners[0:2]
print(podium)
