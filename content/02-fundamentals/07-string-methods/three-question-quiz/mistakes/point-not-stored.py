score = 0
answer = input("What's my cat called? ").strip().lower()
if answer == "pixel":
    score + 1
    print("Right!")
else:
    print("No.")
answer = input("Which instrument do I play badly? ").strip().lower()
if answer == "trumpet":
    score + 1
    print("Right!")
else:
    print("No.")
answer = input("In which city was I born? ").strip().lower()
if answer == "oslo":
    score + 1
    print("Right!")
else:
    print("No.")
print(f"Score: {score}")
