names = ["Amara", "Bilal", "Chen"]
scores = [12, 17, 9]
for name, score in zip(names, scores):
    print("{name}: {score}")
print("Best: Bilal")
