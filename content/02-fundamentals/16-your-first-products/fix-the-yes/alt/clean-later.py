answer = input("Do you want a story? ")
if answer.strip().upper() == "YES":
    name = input("What's your name? ")
    name = name.strip()
    print("Hello " + name + ", let's begin!")
else:
    print("Another time, then.")
