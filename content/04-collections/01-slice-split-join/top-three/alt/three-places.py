runners = ["Abebe", "Noor", "Kai", "Ines", "Tuan"]
podium = [runners[0], runners[1], runners[2]]
print(podium)
