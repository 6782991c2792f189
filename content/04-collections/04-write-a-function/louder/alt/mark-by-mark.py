def shout(word):
    sound = word.upper()
    for letter in word:
        sound = sound + "!"
    return sound

sound = shout("wham")
print(sound, sound, shout("ouch"))
print("Characters:", len(sound))
