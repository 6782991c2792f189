def bubble(text):
    border = "~" * (len(text) + 4)
    print(border)
    print(f"( {text} )")
    print(border)

bubble("Who ate my lunch?")
bubble("Not me!")
bubble("Ask the cat.")
