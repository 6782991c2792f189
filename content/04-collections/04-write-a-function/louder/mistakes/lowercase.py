def shout(word):
    return word + "!" * len(word)

sound = shout("wham")
print(sound, sound, shout("ouch"))
print("Characters:", len(sound))
