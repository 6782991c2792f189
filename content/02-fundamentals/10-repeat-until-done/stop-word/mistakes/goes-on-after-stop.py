number = 1
while True:
    song = input("Song: ")
    if song != "Stop":
        print(f"{number}. {song}")
        number = number + 1
    if song == "Stop":
        break
print("Music off")
