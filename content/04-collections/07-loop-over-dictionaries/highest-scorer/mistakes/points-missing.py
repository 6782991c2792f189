scores = {"Farah": 14, "Mateo": 21, "Anjali": 9, "Tomoko": 18}
leader = "Farah"
for name in scores:
    if scores[name] > scores[leader]:
        leader = name
print(f"{leader} leads with {leader} points")
