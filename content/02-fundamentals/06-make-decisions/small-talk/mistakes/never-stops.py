print("Welcome to the wise cat. Say bye to leave.")
word = input("You: ")
while word != "bye":
    if word == "love":
        print("Love is a warm radiator.")
    elif word == "life":
        print("I have nine. Ask again later.")
    elif word == "work":
        print("What's that?")
    elif word == "dog":
        print("Wrong door.")
    else:
        print("The wise cat says nothing.")
    word = input("You: ")
print("Close the window.")
