def story(hero):
    night = 1
    while True:
        yield f"On night {night}, {hero} looked out of the window."
        yield f"The moon was {night} metres away."
        night += 1


for sentence in story(input("Who is the story about? ")):
    print(sentence)
    if input("And then? ") == "good night":
        break
print("Sleep well!")
