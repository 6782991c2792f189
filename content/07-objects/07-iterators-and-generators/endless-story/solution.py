import random


def story(hero):
    places = ["the moon", "Lima", "the bottom of the sea", "grandmother's kitchen"]
    animals = ["goose", "tiger", "very small dragon", "snail", "whale"]
    wishes = ["a cup of tea", "a ticket back", "a song", "new shoes"]
    while True:
        animal = random.choice(animals)
        yield f"{hero} got on the bus to {random.choice(places)}."
        yield f"The driver was a {animal}."
        yield f"The {animal} asked {hero} for {random.choice(wishes)}."


hero = input("Who is the story about? ")
told = 0
for sentence in story(hero):
    print(sentence)
    told += 1
    if input("And then? ") == "good night":
        break
print(f"Sleep well! That was {told} sentences.")
