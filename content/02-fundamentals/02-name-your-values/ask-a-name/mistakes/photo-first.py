photographer = input("Who took the photo? ")
writer = input("Who wrote the text? ")
print("Photo:", photographer)
print("Text:", writer)
