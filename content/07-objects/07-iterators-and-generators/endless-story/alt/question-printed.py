def story(hero):
    night = 0
    while True:
        night += 1
        yield f"{hero} counted {night} stars."
        yield f"Then {night} sheep came."


print("Who is the story about?")
hero = input()
told = 0
for sentence in story(hero):
    print(sentence)
    told += 1
    print("And then?")
    if input().strip().lower() == "good night":
        break
print(f"That was {told} sentences.")
