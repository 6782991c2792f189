song = input("Song: ")
while song != "stop":
    number = 1
    print(f"{number}. {song}")
    number = number + 1
    song = input("Song: ")
print("Music off")
