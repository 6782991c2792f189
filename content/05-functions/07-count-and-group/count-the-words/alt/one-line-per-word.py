from collections import Counter

text = "Haraka haraka haina baraka"
counts = Counter(text.lower().split())
print(counts["haraka"])
for word, number in counts.most_common(2):
    print(word, number)
