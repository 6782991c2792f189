def bubble(text):
    return "-" * (len(text) + 4)
    return "( " + text + " )"


print(bubble("Who ate my lunch?"))
print(bubble("Not me!"))
