scores = [480, 1250, 95, 770, 1010]
best = sorted(scores)[-3:]
print(sorted(best, reverse=True))
