def bubble(text):
    return "--------\n( Not me! )\n--------"


print(bubble("Who ate my lunch?"))
print(bubble("Not me!"))
