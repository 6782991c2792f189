# Because: each tuple has two parts and the loop has three names
readings = [("Hilltop", 11.5), ("Airport", 14.0), ("Lake", 12.5)]
for station, degrees in readings:
    print(f"{station}: {degrees} degrees")
