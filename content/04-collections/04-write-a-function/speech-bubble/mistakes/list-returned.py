def bubble(text):
    border = "-" * (len(text) + 4)
    return [border, "( " + text + " )", border]


for row in bubble("Who ate my lunch?"):
    print(row)
for row in bubble("Not me!"):
    print(row)
