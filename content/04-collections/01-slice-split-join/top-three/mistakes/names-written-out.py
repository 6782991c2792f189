runners = ["Abebe", "Noor", "Kai", "Ines", "Tuan"]
podium = ["Abebe", "Noor", "Kai"]
print(podium)
