scores = [480, 1250, 95, 770, 1010]
ranking = sorted(scores, reverse=True)
podium = ranking[0:3]
print(podium)
