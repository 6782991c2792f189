# A dict that counts, and a dict of lists that groups.
text = """It was the best of times it was the worst of times it was the age of wisdom
it was the age of foolishness it was the epoch of belief it was the epoch of incredulity
it was the season of Light it was the season of Darkness it was the spring of hope"""
words = text.lower().split()

counts = {}
for _ in range(2_000):
    for word in words:
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1

by_length = {}
for round in range(800):
    for word in words:
        by_length.setdefault(len(word), []).append(word)

pairs = {}
for number in range(60_000):
    key = (number % 50, number % 7)
    pairs[key] = pairs.get(key, 0) + number

for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]:
    print(word, count)
print({length: len(found) for length, found in sorted(by_length.items())})
print(len(pairs), sum(pairs.values()), max(pairs, key=pairs.get))
