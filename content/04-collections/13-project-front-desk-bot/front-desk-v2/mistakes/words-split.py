replies = {
    "open": "We are open from 7 to 22.",
    "pool": "The pool is on level 1.",
    "ticket": "A day ticket costs 9.",
}
message = input("> ").strip().lower()
while message != "bye":
    if message != "":
        answer = "Sorry, I don't know. Please ask at the desk."
        for word in message.split():
            if word in replies:
                answer = replies[word]
        print(answer)
    message = input("> ").strip().lower()
print("Goodbye!")
