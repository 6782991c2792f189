names = ["Amara", "Bilal", "Chen"]
scores = [12, 17, 9]
best = names[0]
top = scores[0]
for name, score in zip(scores, names):
    print(f"{name}: {score}")
