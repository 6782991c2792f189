bands = ["Kite", "Low Tide", "Tuareg Moon", "Radio Lima", "Paper Moon"]
print("Podium: " + bands[:3])
print("Next year: " + bands[3:])
