bands = ["Kite", "Low Tide", "Tuareg Moon", "Radio Lima", "Paper Moon"]
print("Podium:", ["Kite", "Low Tide", "Tuareg Moon"])
print("Next year:", ["Radio Lima", "Paper Moon"])
