def pirates():
    while True:
        yield "The night was dark, and the pirates sat around the fire."
        yield "One of them said: Captain, tell us a story!"
        yield "And the captain began:"


for number, sentence in enumerate(pirates(), start=1):
    print(number, sentence)
    if number == 1001:
        break
