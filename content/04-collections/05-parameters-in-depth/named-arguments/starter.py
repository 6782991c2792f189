def delivery(who, what, when):
    return f"{when}: {who} brings {what}"

print(delivery("Kwame", "chairs", "6 pm"))
print(delivery("ice", "Lin", "7 pm"))
print(delivery("8 pm", "Zofia", "a speaker"))
