class Teller:
    def __init__(self, hero):
        self.hero = hero
        self.step = 0

    def __iter__(self):
        while True:
            self.step += 1
            yield f"{self.hero} took step number {self.step}."


def story(hero):
    return iter(Teller(hero))


tale = story(input("Who is the story about? "))
count = 0
answer = ""
while answer != "good night":
    print(next(tale))
    count += 1
    answer = input("And then? ")
print(count, "steps. Good night.")
