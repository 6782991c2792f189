runners = ["Abebe", "Noor", "Kai", "Ines", "Tuan"]
podium = runners[1:4]
print(podium)
