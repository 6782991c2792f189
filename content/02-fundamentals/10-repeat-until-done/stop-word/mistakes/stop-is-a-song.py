number = 1
song = ""
while song != "stop":
    song = input("Song: ")
    print(f"{number}. {song}")
    number = number + 1
print("Music off")
