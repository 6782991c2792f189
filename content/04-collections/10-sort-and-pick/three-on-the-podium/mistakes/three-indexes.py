scores = [480, 1250, 95, 770, 1010]
ranking = sorted(scores, reverse=True)
print([ranking[0], ranking[1], ranking[2]])
