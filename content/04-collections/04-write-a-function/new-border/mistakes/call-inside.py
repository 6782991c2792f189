def bubble(text):
    print("~" * (len(text) + 4))
    print("( " + text + " )")
    print("~" * (len(text) + 4))
    bubble("Ask the cat.")

bubble("Who ate my lunch?")
bubble("Not me!")
