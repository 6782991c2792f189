def bubble(text):
    drawing = ""
    for letter in text:
        drawing = drawing + "~"
    border = "~~" + drawing + "~~"
    drawing = border + "\n"
    drawing = drawing + "< " + text + " >\n"
    drawing = drawing + border
    return drawing


comic = bubble("Did you bring the map?") + "\n\n" + bubble("Which map?")
print(comic)
