hero = input("Who is the story about? ")


def story():
    number = 1
    while True:
        yield f"{hero} took step number {number}."
        number += 1


told = 0
for sentence in story():
    print(sentence)
    told += 1
    if input("And then? ") == "good night":
        break
print(f"That was {told} sentences.")
