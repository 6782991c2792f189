print("a", sep=="-")
