def bubble(text):
    border = "----------------"
    return f"{border}\n( {text} )\n{border}"


print(bubble("Who ate my"))
print(bubble("Not me!"))
