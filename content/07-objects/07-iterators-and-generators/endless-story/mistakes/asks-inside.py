def story(hero):
    night = 0
    while True:
        night += 1
        print(f"{hero} counted {night} stars.")
        answer = input("And then? ")
        if answer == "good night":
            print(f"That was {night} sentences.")
            return
        yield answer


hero = input("Who is the story about? ")
for sentence in story(hero):
    pass
