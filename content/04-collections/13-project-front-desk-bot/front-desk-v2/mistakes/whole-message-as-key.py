replies = {
    "open": "We are open from 7 to 22.",
    "pool": "The pool is on level 1.",
    "ticket": "A day ticket costs 9.",
}
message = input("> ").strip().lower()
while message != "bye":
    if message != "":
        print(replies.get(message, "Sorry, I don't know. Please ask at the desk."))
    message = input("> ").strip().lower()
print("Goodbye!")
