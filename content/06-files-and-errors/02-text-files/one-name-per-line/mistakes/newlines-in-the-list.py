crew = ["Zoë\n", "Søren\n", "Inés\n"]
with open("crew.txt", "w", encoding="utf-8") as file:
    for name in crew:
        file.write(name)
with open("crew.txt", encoding="utf-8") as file:
    print(file.read())
