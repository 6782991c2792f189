song = input("Song: ")
while song != "stop":
    print(song)
    song = input("Song: ")
print("Music off")
