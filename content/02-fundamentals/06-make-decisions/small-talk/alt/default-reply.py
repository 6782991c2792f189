word = input("Say one word: ")
reply = "Hmm. I'll think about it on the sofa."
if word == "milk":
    reply = "Finally, a good idea."
if word == "dogs":
    reply = "We don't say that word here."
if word == "play":
    reply = "At four in the morning, yes."
if word == "work":
    reply = "I'm on your keyboard already."
print(f"The cat says: {reply}")
