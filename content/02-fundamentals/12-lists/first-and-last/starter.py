stops = ["Port", "Market", "School", "Hospital", "Airport"]
