name = input("Your hero: ")
animal = input("An animal: ")
town = input("A town: ")
food = input("Something to eat: ")
weather = input("What is the weather like? ")
story = "It was " + weather + " in " + town + ".\n"
story = story + name + " shared the " + food + " with the " + animal + ".\n"
story = story + "The " + animal + " never left again."
print(story)
