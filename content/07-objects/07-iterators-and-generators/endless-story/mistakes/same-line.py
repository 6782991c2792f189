def story(hero):
    night = 0
    while True:
        night += 1
        yield f"{hero} counted {night} stars."
        yield f"Then {night} sheep came."


hero = input("Who is the story about? ")
told = 0
for sentence in story(hero):
    print(sentence, end=" ")
    told += 1
    if input("And then? ") == "good night":
        break
print(f"That was {told} sentences.")
