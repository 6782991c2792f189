"""The menu on the screen by the front door."""


def clean(answer):
    """Return a command without spaces around it, in lowercase."""
    return answer.strip().lower()


def menu():
    """Ask for commands until somebody quits."""
    while clean(input("find or quit? ")) != "quit":
        print("Looking ...")
    print("Goodbye")


menu()
