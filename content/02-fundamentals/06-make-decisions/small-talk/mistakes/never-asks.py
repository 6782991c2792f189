mood = "good"
print("How are you?")
if mood == "good":
    print("Great")
elif mood == "bad":
    print("Oh no")
else:
    print("Hm")
