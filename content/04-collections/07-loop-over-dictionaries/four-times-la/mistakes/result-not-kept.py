chorus = "La la, la! Oh la"
counts = {}
for word in chorus.split():
    word = word.lower()
    word.strip(".,!?")
    counts[word] = counts.get(word, 0) + 1
print(counts)
