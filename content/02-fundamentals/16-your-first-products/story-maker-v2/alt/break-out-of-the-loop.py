# New: nobody can skip a question
# Surprise: not "" is True
# Next: fewer lines that look alike
wish = input("A story? ").lower().strip()
if wish != "no":
    name = ""
    while not name:
        name = input("Your hero: ").strip()
    animal = ""
    while not animal:
        animal = input("An animal: ").strip()
    town = ""
    while not town:
        town = input("A town: ").strip()
    while True:
        food = input("Something to eat: ").strip()
        if food:
            break
    while True:
        weather = input("The weather: ").strip()
        if weather:
            break
    story = "It was " + weather + " in " + town + ".\n"
    story = story + name + " shared the " + food + " with the " + animal + ".\n"
    story = story + "The " + animal + " never left again."
    print(story)
else:
    print("Goodbye!")
