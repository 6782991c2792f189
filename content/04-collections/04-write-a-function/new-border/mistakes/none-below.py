def bubble(text):
    print("~" * (len(text) + 4))
    print("( " + text + " )")
    print("~" * (len(text) + 4))

bubble("Who ate my lunch?")
bubble("Not me!")
print(bubble("Ask the cat."))
