def bubble(text):
    border = "-" * (len(text) + 4)
    return f"{border}\n( {text} )\n{border}\n   \\"


print(bubble("Who ate my lunch?"))
print(bubble("Not me!"))
print(bubble("Ask the cat."))
print("   =^.^=")
