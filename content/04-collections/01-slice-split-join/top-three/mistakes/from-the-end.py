bands = ["Kite", "Low Tide", "Tuareg Moon", "Radio Lima", "Paper Moon"]
print("Podium:", bands[:-2])
print("Next year:", bands[-2:])
