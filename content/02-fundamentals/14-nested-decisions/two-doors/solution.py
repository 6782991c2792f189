first = input("It's midnight. 1: up the stairs, 2: into the garden. ").strip()
if first == "1":
    print("The attic. Something is playing chess.")
    second = input("1: sit down and play, 2: tiptoe out. ").strip()
    if second == "1":
        print("You win. It isn't used to that, and gives you the house.")
    else:
        print("Behind you, a voice says: check.")
else:
    print("The garden. A gate and a well.")
    second = input("1: open the gate, 2: look into the well. ").strip()
    if second == "1":
        print("It's your own street. You're home before the soup is cold.")
    else:
        print("Your reflection waves. You didn't.")
