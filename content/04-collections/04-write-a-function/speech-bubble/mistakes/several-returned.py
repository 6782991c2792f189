def bubble(text):
    border = "-" * (len(text) + 4)
    return border, "( " + text + " )", border


print(bubble("Who ate my lunch?"))
print(bubble("Not me!"))
