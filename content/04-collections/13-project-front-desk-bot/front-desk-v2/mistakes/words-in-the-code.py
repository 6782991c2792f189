replies = {
    "open": "We are open from 7 to 22.",
    "pool": "The pool is on level 1.",
    "ticket": "A day ticket costs 9.",
}
message = input("> ").strip().lower()
while message != "bye":
    if "open" in message:
        print("We are open from 7 to 22.")
    elif "pool" in message:
        print("The pool is on level 1.")
    elif "ticket" in message:
        print("A day ticket costs 9.")
    elif message != "":
        print("Sorry, I don't know. Please ask at the desk.")
    message = input("> ").strip().lower()
print("Goodbye!")
