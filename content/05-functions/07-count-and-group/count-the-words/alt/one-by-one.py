from collections import Counter

text = "Haraka haraka haina baraka"
counts = Counter([word.lower() for word in text.split(" ")])
print(counts["haraka"], counts.most_common(2))
