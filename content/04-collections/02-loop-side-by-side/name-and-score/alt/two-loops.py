names = ["Amara", "Bilal", "Chen"]
scores = [12, 17, 9]
for index in range(len(names)):
    print(names[index] + ": " + str(scores[index]))
top = 0
best = ""
for name, score in zip(names, scores):
    if score > top:
        best = name
        top = score
print("Best: " + best)
