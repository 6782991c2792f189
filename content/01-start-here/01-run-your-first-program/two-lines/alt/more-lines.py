print("I am a machine that knows everything.")
thing = input("What are you thinking of? ")
print("I knew it. You are thinking of")
print(thing)
