names = ["Amara", "Bilal", "Chen"]
scores = [12, 17, 9]
for team in zip(names, scores):
    print(team)
