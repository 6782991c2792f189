print("Hello visitor")
