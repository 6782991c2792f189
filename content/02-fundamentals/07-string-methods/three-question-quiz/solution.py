score = 0

answer = input("What's my cat called? ").strip().lower()
if answer == "pixel":
    score = score + 1
    print("Right! She's asleep.")
else:
    print("No, it's Pixel.")

answer = input("Which instrument do I play badly? ").strip().lower()
if answer == "trumpet":
    score = score + 1
    print("Right, and sorry.")
else:
    print("You're lucky. It's the trumpet.")

answer = input("In which city was I born? ").strip().lower()
if answer == "mexico city":
    score = score + 1
    print("Right!")
else:
    print("No, in Mexico City.")

print(f"Score: {score}")
