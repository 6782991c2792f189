def story(hero):
    circle = [
        f"{hero} found a key.",
        "It was made of cheese.",
        "It opened a small blue door.",
        "Behind the door was a staircase.",
        "It had ten thousand steps.",
        f"{hero} sat down on every third one.",
        "At the top was a window.",
        "Under the window was a garden.",
        "In the garden was a mouse.",
        "The mouse had lost something.",
    ]
    while True:
        for sentence in circle:
            yield sentence


hero = input("Who is the story about? ")
for number, sentence in enumerate(story(hero), start=1):
    print(sentence)
    answer = input("And then? ")
    if answer == "good night":
        print(f"Good night! You listened to {number} sentences.")
        break
