def bubble(text):
    width = len(text) + 6
    rows = []
    rows.append(" " + "_" * width)
    rows.append("/" + " " * width + "\\")
    rows.append("|   " + text + "   |")
    rows.append("\\" + "_" * width + "/")
    rows.append("    O")
    rows.append("     o")
    return "\n".join(rows)


for line in ["Is it Friday yet?", "It's Monday.", "Oh."]:
    print(bubble(line))
