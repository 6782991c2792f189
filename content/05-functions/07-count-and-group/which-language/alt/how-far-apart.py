from collections import Counter

samples = {
    "English": "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.",
    "Finnish": "Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu järki ja omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä.",
    "Polish": "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.",
    "Swahili": "Watu wote wamezaliwa huru, hadhi na haki zao ni sawa. Wote wamejaliwa akili na dhamiri, hivyo yapasa watendeane kindugu.",
}


def letters_of(text):
    counts = Counter()
    for character in text.lower():
        if character.isalpha():
            counts[character] += 1
    return counts


def apart(first, second):
    """Return how different the shares of the letters are."""
    total = 0
    for letter in set(first) | set(second):
        difference = first[letter] / first.total() - second[letter] / second.total()
        if difference < 0:
            difference = -difference
        total += difference
    return total


counts = letters_of(input("Text? "))
if counts:
    winner = ""
    smallest = 3
    for language, sample in samples.items():
        distance = apart(counts, letters_of(sample))
        print(language, round(distance, 2))
        if distance < smallest:
            winner = language
            smallest = distance
    print("My guess:", winner)
else:
    print("No letters, no guess.")
