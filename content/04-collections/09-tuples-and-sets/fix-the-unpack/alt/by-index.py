# Because: nothing was left for the third name
readings = [("Hilltop", 11.5), ("Airport", 14.0), ("Lake", 12.5)]
for reading in readings:
    print(f"{reading[0]}: {reading[1]} degrees")
