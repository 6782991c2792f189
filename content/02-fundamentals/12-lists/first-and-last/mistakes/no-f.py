stops = ["Port", "Market", "School", "Hospital", "Airport"]
print("From {stops[0]} to {stops[-1]}")
