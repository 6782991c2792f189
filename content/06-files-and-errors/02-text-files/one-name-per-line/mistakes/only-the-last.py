crew = ["Zoë", "Søren", "Inés"]
for name in crew:
    with open("crew.txt", "w", encoding="utf-8") as file:
        file.write(name + "\n")
with open("crew.txt", encoding="utf-8") as file:
    print(file.read())
