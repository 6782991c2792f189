photographer = input("Who took the photo? ")
writer = input("Who wrote the text? ")
print("Text:", writter)
print("Photo:", photographer)
