answer = "pixel"
if answer == "pixel":
    print("Score: 1")
