from collections import Counter

text = "Haraka haraka haina baraka"
counts = Counter(map(str.lower, text.split()))
print("haraka:", counts.get("haraka"))
print("Top two:", counts.most_common(2))
