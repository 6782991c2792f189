score = 0
answer = input("What's my cat called? ").strip().lower()
if answer == "pixel":
    score = score + 1
answer = input("Which instrument do I play badly? ").strip().lower()
if answer == "trumpet":
    score = score + 1
answer = input("In which city was I born? ").strip().lower()
if answer == "mexico city":
    score = score + 1
print("Thanks for playing!")
print(f"Score: {score}")
