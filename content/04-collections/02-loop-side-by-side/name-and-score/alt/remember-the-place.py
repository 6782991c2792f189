names = ["Amara", "Bilal", "Chen"]
scores = [12, 17, 9]
place = 0
for index, score in enumerate(scores):
    print(f"{names[index]}: {score}")
    if score > scores[place]:
        place = index
print(f"Best: {names[place]}")
