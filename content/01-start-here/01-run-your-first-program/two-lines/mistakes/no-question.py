print("Hello,", name)
