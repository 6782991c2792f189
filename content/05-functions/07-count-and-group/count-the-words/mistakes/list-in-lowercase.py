from collections import Counter

text = "Haraka haraka haina baraka"
counts = Counter(text.split().lower())
print(counts["haraka"])
print(counts.most_common(2))
