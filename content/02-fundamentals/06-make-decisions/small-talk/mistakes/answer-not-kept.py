input("How are you? ")
if mood == "good":
    print("Great")
elif mood == "bad":
    print("Oh no")
elif mood == "tired":
    print("Sleep")
elif mood == "hungry":
    print("Eat")
else:
    print("Hm")
