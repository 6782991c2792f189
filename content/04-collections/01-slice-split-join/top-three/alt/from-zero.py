runners = ["Abebe", "Noor", "Kai", "Ines", "Tuan"]
podium = runners[0:3]
print(podium)
