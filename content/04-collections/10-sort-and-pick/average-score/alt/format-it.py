scores = [480, 1250, 95, 770]
print("Best:", max(scores))
print("Lowest:", min(scores))
total = sum(scores)
print("All points:", total)
print(f"Average: {total / len(scores):.0f}")
