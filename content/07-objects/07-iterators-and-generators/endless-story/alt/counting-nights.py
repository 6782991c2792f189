def story(hero):
    night = 1
    while True:
        yield f"On night {night}, {hero} couldn't sleep."
        yield f"So {hero} counted {night * 100} stars."
        night += 1


tale = story(input("Who is the story about? "))
print(next(tale))
told = 1
while input("And then? ") != "good night":
    print(next(tale))
    told += 1
print("Sentences:", told)
