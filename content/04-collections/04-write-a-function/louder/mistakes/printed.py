def shout(word):
    print(word.upper() + "!" * len(word))

sound = shout("wham")
print(sound, sound, shout("ouch"))
print("Characters:", len(sound))
