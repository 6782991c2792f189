runners = ["Abebe", "Noor", "Kai", "Ines", "Tuan"]
