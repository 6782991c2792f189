def shout(word):
    return word.upper() + "!!!!"

sound = shout("wham")
print(sound, sound, shout("ouch"))
print("Characters:", len(sound))
