song = ""
number = 1
while song != "stop":
    song = input("Song: ")
    if song != "stop":
        print(f"{number}. {song}")
        number = number + 1
print("Music off")
