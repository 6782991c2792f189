from collections import Counter, defaultdict

cards = [("Finnish", "Kiitos!"), ("Swahili", "Asante!"), ("Finnish", "Hei hei")]
helpers = {"Aino": "Finnish", "Basia": "Polish", "Juma": "Swahili"}

piles = defaultdict(list)
for language, words in cards:
    piles[language].append(words)
numbers = Counter([language for language, words in cards])

for helper, language in helpers.items():
    print(f"{helper}: {numbers[language]}")
if numbers["Turkish"] == 0:
    print("Nothing in Turkish")

print("Piles:", len(piles))
for language, words in piles.items():
    print(language, words)
