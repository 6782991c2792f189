stops = ["Port", "Market", "School", "Hospital", "Airport"]
last = len(stops) - 1
print(f"From {stops[0]} to {stops[last]}")
