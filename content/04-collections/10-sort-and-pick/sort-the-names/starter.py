arrivals = ["tove", "AMIR", "Leyla", "chidi"]
