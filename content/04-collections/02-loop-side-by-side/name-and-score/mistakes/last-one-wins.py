names = ["Amara", "Bilal", "Chen"]
scores = [12, 17, 9]
top = 0
for name, score in zip(names, scores):
    print(f"{name}: {score}")
    if score > top:
        best = name
print("Best:", best)
