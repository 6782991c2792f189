bands = ["Kite", "Low Tide", "Tuareg Moon", "Radio Lima", "Paper Moon"]
