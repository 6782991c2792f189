bands = ["Kite", "Low Tide", "Radio Lima"]
times = ["18:00", "19:15", "21:00"]
stages = ["Lake", "Forest", "Lake"]
for index in range(len(bands)):
    print(f"{times[index]}  {bands[index]} ({stages[index]})")
