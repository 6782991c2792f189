number = 1
song = input("Song: ")
while "stop" not in song:
    print(f"{number}. {song}")
    number = number + 1
    song = input("Song: ")
print("Music off")
