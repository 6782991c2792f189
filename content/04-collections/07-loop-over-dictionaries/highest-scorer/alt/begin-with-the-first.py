scores = {"Farah": 14, "Mateo": 21, "Anjali": 9, "Tomoko": 18}
leader = list(scores)[0]
for name in scores:
    if scores[name] > scores[leader]:
        leader = name
print(f"{leader} leads with {scores[leader]} points")
