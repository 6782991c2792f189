names = ["Amara", "Bilal", "Chen"]
scores = [12, 17, 9]
for name in names:
    for score in scores:
        print(f"{name}: {score}")
