print("The Beatles".lower().removeprefix("the "))
