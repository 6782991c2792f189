runners = ["Abebe", "Noor", "Kai", "Ines", "Tuan"]
podium = runners[3]
print(podium)
