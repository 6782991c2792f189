# Because: three names wait for values,
# and only two values come.
readings = [("Hilltop", 11.5), ("Airport", 14.0), ("Lake", 12.5)]
for reading in readings:
    station, degrees = reading
    print(f"{station}: {degrees} degrees")
