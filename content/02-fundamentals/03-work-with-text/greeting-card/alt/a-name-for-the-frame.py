name = input("Whose birthday is it? ")
frame = "*~" * 12
card = "Happy birthday, " + name + "!"
print(frame)
print(card)
print(frame)
