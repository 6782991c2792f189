stops = ["Port", "Market", "School", "Hospital", "Airport"]
first = stops[0]
last = stops[-1]
print("From " + first + " to " + last)
