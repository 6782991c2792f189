def shout(word):
    return word.upper() + "!" * len(word)

sound = shout("wham")
print("WHAM!!!! WHAM!!!! OUCH!!!!")
print("Characters:", len(sound))
