names = ["Amara", "Bilal", "Chen"]
scores = [12, 17, 9]
for name, score in enumerate(names):
    print(f"{name}: {score}")
print("Best: Bilal")
