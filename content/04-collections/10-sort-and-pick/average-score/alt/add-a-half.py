scores = [480, 1250, 95, 770]
print("Best:", max(scores))
print("Lowest:", min(scores))
print("All points:", sum(scores))
print("Average:", int(sum(scores) / len(scores) + 0.5))
