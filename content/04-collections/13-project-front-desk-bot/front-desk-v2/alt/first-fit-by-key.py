replies = {"open": "We are open from 7 to 22."}
replies["pool"] = "The pool is on level 1."
replies["ticket"] = "A day ticket costs 9."
while True:
    message = input("Ask me: ").strip().lower()
    if message == "bye":
        break
    if not message:
        continue
    found = False
    for word in replies:
        if word in message:
            print(replies[word])
            found = True
            break
    if not found:
        print("Sorry, I don't know. Please ask at the desk.")
print("Goodbye!")
