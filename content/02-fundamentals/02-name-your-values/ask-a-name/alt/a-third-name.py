first = input("Who took the photo? ")
writer = input("Who wrote the text? ")
photographer = first
print("Text:", writer)
print("Photo:", photographer)
