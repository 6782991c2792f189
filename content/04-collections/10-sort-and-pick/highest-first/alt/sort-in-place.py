results = [(14, "Farah"), (21, "Mateo"), (9, "Anjali"), (18, "Kwame")]
results.sort(reverse=True)
for result in results:
    print(result[1] + ":", result[0])
