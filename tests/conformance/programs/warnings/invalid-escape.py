print("a\d")
