def story(hero):
    for number in range(100):
        yield f"{hero} took step number {number}."
    yield "The end."


hero = input("Who is the story about? ")
told = 0
for sentence in story(hero):
    print(sentence)
    told += 1
    if input("And then? ") == "good night":
        break
print(f"That was {told} sentences.")
