scores = {"Farah": 14, "Mateo": 21, "Anjali": 9, "Tomoko": 18}
for name, points in scores.items():
    best_name = name
    best_points = points
print(f"{best_name} leads with {best_points} points")
