from collections import defaultdict

cards = [("Finnish", "Kiitos!"), ("Swahili", "Asante!"), ("Finnish", "Hei hei")]
helpers = {"Aino": "Finnish", "Basia": "Polish", "Juma": "Swahili"}

piles = defaultdict(list)
for language, words in cards:
    piles[language].append(words)

for helper, language in helpers.items():
    print(f"{helper}: {language in piles}")
if "Turkish" not in piles:
    print("Nothing in Turkish")

print("Piles:", len(piles))
for language, words in piles.items():
    print(language, words)
