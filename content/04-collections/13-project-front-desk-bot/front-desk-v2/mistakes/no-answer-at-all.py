replies = {
    "open": "We are open from 7 to 22.",
    "pool": "The pool is on level 1.",
    "ticket": "A day ticket costs 9.",
}
message = input("> ").strip().lower()
while message != "bye":
    for word in replies:
        if word in message:
            print(replies[word])
            break
    message = input("> ").strip().lower()
print("Goodbye!")
