number = 1
song = input("Song: ")
while song != "stop":
    number = number + 1
    print(f"{number}. {song}")
    song = input("Song: ")
print("Music off")
