from collections import Counter

text = "Haraka haraka haina baraka"
counts = Counter(text.lower())
print(counts["haraka"])
print(counts.most_common(2))
