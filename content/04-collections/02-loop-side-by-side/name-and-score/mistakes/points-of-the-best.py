names = ["Amara", "Bilal", "Chen"]
scores = [12, 17, 9]
top = scores[0]
for name, score in zip(names, scores):
    print(f"{name}: {score}")
    if score > top:
        top = score
print("Best:", top)
