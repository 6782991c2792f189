def bubble(text):
    border = "-" * (len(text) + 4)
    drawing = f"{border}\n( {text} )\n{border}"


print(bubble("Who ate my lunch?"))
print(bubble("Not me!"))
