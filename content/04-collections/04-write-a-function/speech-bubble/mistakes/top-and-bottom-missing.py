def bubble(text):
    return "( " + text + " )"


print(bubble("Who ate my lunch?"))
print(bubble("Not me!"))
