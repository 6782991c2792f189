def shout(word):
    return (word.upper() + "!") * len(word)

sound = shout("wham")
print(sound, sound, shout("ouch"))
print("Characters:", len(sound))
