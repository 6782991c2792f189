scores = {"Farah": 14, "Mateo": 21, "Anjali": 9, "Tomoko": 18}
best_name = ""
best_points = 1000
for name, points in scores.items():
    if points < best_points:
        best_name = name
        best_points = points
print(f"{best_name} leads with {best_points} points")
