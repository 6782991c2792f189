bands = ["Kite", "Low Tide", "Radio Lima", "Asha"]
starts = ["18:00", "19:15", "21:00", "22:30"]
for index, band in enumerate(bands):
    print(f"{starts[index]} {band}")
