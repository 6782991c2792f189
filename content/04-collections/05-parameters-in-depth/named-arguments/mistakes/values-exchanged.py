def delivery(who, what, when):
    return f"{when}: {who} brings {what}"

print(delivery(who="Kwame", what="chairs", when="6 pm"))
print(delivery(who="ice", what="Lin", when="7 pm"))
print(delivery(when="8 pm", who="Zofia", what="a speaker"))
