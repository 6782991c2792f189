def calm(sentences, word):
    return (sentence for sentence in sentences if word.lower not in sentence.lower)


def tale():
    for sentence in [
        "The cat looked at the sea.",
        "A ghost knocked at the door.",
        "Ghosts like tea, so it got some.",
        "They drank it together.",
        "Then the ghost went home.",
    ]:
        print("(Grandfather thinks.)")
        yield sentence


quiet = calm(tale(), "ghost")
print("Tuan is in bed.")
print(next(quiet))
print(next(quiet))
