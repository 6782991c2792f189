from collections import Counter

samples = {
    "English": "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.",
    "Finnish": "Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu järki ja omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä.",
    "Polish": "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.",
    "Swahili": "Watu wote wamezaliwa huru, hadhi na haki zao ni sawa. Wote wamejaliwa akili na dhamiri, hivyo yapasa watendeane kindugu.",
}


def shares(text):
    letters = [letter for letter in text.lower() if letter.isalpha()]
    return {letter: number / len(letters) for letter, number in Counter(letters).items()}


def distance(first, second):
    letters = set(first).union(second)
    return sum([(first.get(letter, 0) - second.get(letter, 0)) ** 2 for letter in letters])


mine = shares(input("Paste something: "))
if not mine:
    print("I need at least one letter.")
else:
    ranking = sorted(samples, key=lambda name: distance(mine, shares(samples[name])))
    print("That must be", ranking[0])
