score = 0
legs = int(input("How many legs does a spider have? "))
if legs == 8:
    score = score + 1
    print("Right")
town = input("Where was I born? ").strip().lower()
if town == "lagos":
    score = score + 1
    print("Right")
cat = input("My cat's name? ").strip().lower()
if cat == "pixel":
    score = score + 1
    print("Right")
print("Score:", score)
