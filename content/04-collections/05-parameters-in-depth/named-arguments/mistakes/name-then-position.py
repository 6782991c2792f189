def delivery(who, what, when):
    return f"{when}: {who} brings {what}"

print(delivery(who="Kwame", "chairs", "6 pm"))
print(delivery(what="ice", who="Lin", when="7 pm"))
print(delivery(when="8 pm", who="Zofia", what="a speaker"))
