from collections import Counter

text = "Haraka haraka haina baraka"
counts = Counter(text.lower().split())
print(counts["haraka"])
print(counts.most_common(3))
