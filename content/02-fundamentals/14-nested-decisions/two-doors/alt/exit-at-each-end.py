a = input("You hear a noise. 1: look, 2: run. ")
if a == "2":
    b = input("1: into the forest, 2: to the river. ")
    if b == "2":
        print("The river carries you home.")
        exit()
    print("The trees whisper your name.")
    exit()
b = input("It's a cat! 1: feed it, 2: follow it. ")
if b == "2":
    print("It shows you a hidden garden.")
    exit()
print("You have a cat now.")
