message = input("> ")
while message != "bye":
    words = message.split()
    if "open" in words:
        print("We are open from 7 to 22.")
    elif "pool" in words:
        print("The pool is on level 1.")
    elif "ticket" in words:
        print("A day ticket costs 9.")
    message = input("> ")
print("Goodbye!")
