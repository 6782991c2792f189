def story(hero):
    night = 1
    while True:
        yield f"On night {night}, {hero} looked out of the window."
        yield f"The moon was {night} metres away."
        night += 1


hero = input("Who is the story about? ")
told = 0
while True:
    print(next(story(hero)))
    told += 1
    if input("And then? ") == "good night":
        break
print(f"That was {told} sentences.")
