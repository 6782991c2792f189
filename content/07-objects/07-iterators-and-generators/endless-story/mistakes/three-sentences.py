def story(hero):
    while True:
        yield f"{hero} sat by the fire."
        yield "Somebody said: tell us a story!"
        yield f"And {hero} began:"


hero = input("Who is the story about? ")
told = 0
for sentence in story(hero):
    print(sentence)
    told += 1
    if input("And then? ") == "good night":
        break
print(f"That was {told} sentences.")
