while True:
    song = input("Song: ")
    if song == "stop":
        break
print("Music off")
