def delivery(who, what, when):
    return f"{when}: {who} brings {what}"

first = delivery(when="6 pm", who="Kwame", what="chairs")
second = delivery(when="7 pm", who="Lin", what="ice")
third = delivery(when="8 pm", who="Zofia", what="a speaker")
print(first)
print(second)
print(third)
