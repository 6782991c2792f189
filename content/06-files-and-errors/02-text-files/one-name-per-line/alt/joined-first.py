crew = ["Zoë", "Søren", "Inés"]
with open("crew.txt", "w", encoding="utf-8") as file:
    file.write("\n".join(crew))
with open("crew.txt", encoding="utf-8") as file:
    print(file.read())
