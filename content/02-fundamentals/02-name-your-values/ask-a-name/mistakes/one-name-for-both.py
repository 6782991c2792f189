name = input("Who took the photo? ")
name = input("Who wrote the text? ")
print("Text:", name)
print("Photo:", name)
