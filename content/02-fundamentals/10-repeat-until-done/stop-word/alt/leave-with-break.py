number = 0
while True:
    song = input("Song: ")
    if song == "stop":
        break
    number = number + 1
    print(f"{number}. {song}")
print("Music off")
