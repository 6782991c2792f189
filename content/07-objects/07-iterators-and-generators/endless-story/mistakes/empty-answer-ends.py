def story(hero):
    night = 1
    while True:
        yield f"On night {night}, {hero} looked out of the window."
        yield f"The moon was {night} metres away."
        night += 1


tale = story(input("Who is the story about? "))
print(next(tale))
told = 1
answer = input("And then? ")
while answer and answer != "good night":
    print(next(tale))
    told += 1
    answer = input("And then? ")
print(f"That was {told} sentences.")
