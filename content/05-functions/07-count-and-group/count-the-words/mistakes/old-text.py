from collections import Counter

text = "Kaikki ihmiset syntyvät vapaina"
counts = Counter(text.lower().split())
print(counts["haraka"])
print(counts.most_common(2))
