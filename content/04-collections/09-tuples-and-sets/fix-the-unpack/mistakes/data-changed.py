# Because: the parts and the names do not match
readings = [("Hilltop", "", 11.5), ("Airport", "", 14.0), ("Lake", "", 12.5)]
for station, town, degrees in readings:
    print(f"{station}: {degrees} degrees")
