age = int(input("Age? "))
color = input("Colour of your shoes? ")
word = input("Say something: ")
if age < 10:
    print("Too small. Not tonight.")
elif color == "white":
    print("White shoes! Not tonight.")
elif "please" not in word.lower():
    print("Rude. Not tonight.")
else:
    print("Come in!")
