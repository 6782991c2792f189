message = input("> ")
while message != "bye":
    if message == "open":
        print("We are open from 7 to 22.")
    elif message == "pool":
        print("The pool is on level 1.")
    elif message == "ticket":
        print("A day ticket costs 9.")
    message = input("> ")
print("Goodbye!")
