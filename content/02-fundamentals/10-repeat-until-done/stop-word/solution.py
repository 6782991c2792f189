number = 1
song = input("Song: ")
while song != "stop":
    print(f"{number}. {song}")
    number = number + 1
    song = input("Song: ")
print("Music off")
