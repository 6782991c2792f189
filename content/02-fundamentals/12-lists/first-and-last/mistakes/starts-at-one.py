stops = ["Port", "Market", "School", "Hospital", "Airport"]
print("From", stops[1], "to", stops[-1])
