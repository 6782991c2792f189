bands = ["Kite", "Low Tide", "Radio Lima", "Asha"]
starts = ["18:00", "19:15", "21:00", "22:30"]
for band, start in zip(bands, starts, strict=True):
    print(f"{start} {band}")
