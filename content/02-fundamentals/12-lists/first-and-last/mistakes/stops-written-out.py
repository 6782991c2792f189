stops = ["Port", "Market", "School", "Hospital", "Airport"]
print("From Port to Airport")
