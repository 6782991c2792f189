number = 1
song = input("Song: ")
if song != "stop":
    print(f"{number}. {song}")
print("Music off")
