name = input("Whose birthday is it? ")
frame = "*~" * 12
print(frame + "\nHappy birthday, " + name + "!\n" + frame)
