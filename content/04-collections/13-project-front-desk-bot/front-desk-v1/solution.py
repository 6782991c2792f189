# Front desk bot, version 1
message = input("> ")
while message != "bye":
    if "open" in message:
        print("We are open from 7 to 22.")
    elif "pool" in message:
        print("The pool is on level 1.")
    elif "ticket" in message:
        print("A day ticket costs 9.")
    message = input("> ")
print("Goodbye!")
