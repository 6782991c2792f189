photo = input("Photo by: ")
text = input("Text by: ")
print("Text:", text, "\nPhoto:", photo)
