input("Who took the photo? ")
input("Who wrote the text? ")
print("Text:", writer)
print("Photo:", photographer)
