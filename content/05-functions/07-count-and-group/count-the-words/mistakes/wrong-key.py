from collections import Counter

text = "Haraka haraka haina baraka"
counts = Counter(text.lower().split())
print(counts["Haraka"])
print(counts.most_common(2))
