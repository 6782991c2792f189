def pirates():
    while True:
        yield "The night was dark, and the pirates sat around the fire."
        yield "One of them said: Captain, tell us a story!"
        yield "And the captain began:"


for number, sentence in zip(range(1, 1003), pirates()):
    print(number, sentence)
