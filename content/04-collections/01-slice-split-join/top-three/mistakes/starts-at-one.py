bands = ["Kite", "Low Tide", "Tuareg Moon", "Radio Lima", "Paper Moon"]
print("Podium:", bands[1:4])
print("Next year:", bands[4:])
