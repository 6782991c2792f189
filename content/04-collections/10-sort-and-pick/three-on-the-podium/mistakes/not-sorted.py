scores = [480, 1250, 95, 770, 1010]
sorted(scores, reverse=True)
print(scores[:3])
