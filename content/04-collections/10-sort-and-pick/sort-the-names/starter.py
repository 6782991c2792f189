arrivals = ["Tove", "Amir", "Leyla", "Chidi"]
