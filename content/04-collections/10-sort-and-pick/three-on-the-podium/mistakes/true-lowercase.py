scores = [480, 1250, 95, 770, 1010]
print(sorted(scores, reverse=true)[:3])
