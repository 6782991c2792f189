from collections import Counter

samples = {
    "English": "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.",
    "Finnish": "Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu järki ja omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä.",
    "Polish": "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.",
    "Swahili": "Watu wote wamezaliwa huru, hadhi na haki zao ni sawa. Wote wamejaliwa akili na dhamiri, hivyo yapasa watendeane kindugu.",
}


def letters_of(text):
    return Counter([letter for letter in text.lower() if letter.isalpha()])


def in_common(first, second):
    common = 0
    for letter in first:
        common += min(first[letter] / first.total(), second[letter] / second.total())
    return common


text = input("Paste a text: ")
counts = letters_of(text)
if counts.total() == 0:
    print("There are no letters in it, so I can't tell.")
else:
    best = max(samples, key=in_common(counts, letters_of(text)))
    print(f"I think it's {best}.")
