bands = ["Kite", "Low Tide", "Tuareg Moon", "Radio Lima", "Paper Moon"]
podium = bands[0:3]
others = bands[3:len(bands)]
print("Podium:", podium)
print("Next year:", others)
