from collections import defaultdict

cards = [("Finnish", "Kiitos!"), ("Swahili", "Asante!"), ("Finnish", "Hei hei")]
helpers = {"Aino": "Finnish", "Basia": "Polish", "Juma": "Swahili"}

piles = defaultdict(list)
for language, words in cards:
    piles[language].append(words)
piles = dict(piles)

for helper, language in helpers.items():
    if language in piles:
        print(f"{helper}: {len(piles[language])}")
    else:
        print(f"{helper}: 0")
if not piles.get("Turkish"):
    print("Nothing in Turkish")

print("Piles:", len(piles))
for language, words in piles.items():
    print(language, words)
