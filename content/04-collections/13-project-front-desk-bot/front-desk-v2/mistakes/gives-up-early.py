replies = {
    "open": "We are open from 7 to 22.",
    "pool": "The pool is on level 1.",
    "ticket": "A day ticket costs 9.",
}


def reply_to(message, replies):
    for word in replies:
        if word in message:
            return replies[word]
        else:
            return "Sorry, I don't know. Please ask at the desk."


message = input("> ").strip().lower()
while message != "bye":
    if message != "":
        print(reply_to(message, replies))
    message = input("> ").strip().lower()
print("Goodbye!")
