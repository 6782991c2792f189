while True:
    message = input("Ask me: ")
    if message == "bye":
        print("Goodbye!")
        break
    if "open" in message:
        print("We are open from 7 to 22.")
    if "pool" in message:
        print("The pool is on level 1.")
    if "ticket" in message:
        print("A day ticket costs 9.")
