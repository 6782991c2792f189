def bubble(text):
    border = "-" * (len(text) + 4)
    return f"{border}\n( {text} )\n{border}\n   \\"
