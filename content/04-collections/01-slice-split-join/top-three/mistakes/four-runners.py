runners = ["Abebe", "Noor", "Kai", "Ines", "Tuan"]
podium = runners[0:4]
print(podium)
