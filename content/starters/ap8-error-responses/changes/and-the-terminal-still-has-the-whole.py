@app.get("/_unforeseen")
def unforeseen():
    raise RuntimeError("the key to the cellar is 7391")
