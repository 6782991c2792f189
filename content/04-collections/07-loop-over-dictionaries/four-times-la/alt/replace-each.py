chorus = "La la, la! Oh la"
for mark in ".,!?":
    chorus = chorus.replace(mark, "")
counts = {}
for word in chorus.split():
    word = word.lower()
    counts[word] = counts.get(word, 0) + 1
print(counts)
