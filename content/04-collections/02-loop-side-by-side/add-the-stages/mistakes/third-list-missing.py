bands = ["Kite", "Low Tide", "Radio Lima"]
times = ["18:00", "19:15", "21:00"]
stages = ["Lake", "Forest", "Lake"]
for band, time, stage in zip(bands, times):
    print(f"{time}  {band} ({stage})")
