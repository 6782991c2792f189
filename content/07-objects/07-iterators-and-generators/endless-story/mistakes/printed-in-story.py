def story(hero):
    number = 1
    while True:
        print(f"{hero} took step number {number}.")
        yield
        number += 1


hero = input("Who is the story about? ")
told = 0
for sentence in story(hero):
    print(sentence)
    told += 1
    if input("And then? ") == "good night":
        break
print(f"That was {told} sentences.")
