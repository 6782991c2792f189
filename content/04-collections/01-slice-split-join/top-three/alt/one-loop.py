bands = ["Kite", "Low Tide", "Tuareg Moon", "Radio Lima", "Paper Moon"]
podium = []
others = []
for band in bands:
    if len(podium) < 3:
        podium.append(band)
    else:
        others.append(band)
print("Podium:", podium)
print("Next year:", others)
