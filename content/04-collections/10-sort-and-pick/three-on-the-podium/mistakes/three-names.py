scores = [480, 1250, 95, 770, 1010]
first, second, third, *rest = sorted(scores, reverse=True)
print([first, second, third])
