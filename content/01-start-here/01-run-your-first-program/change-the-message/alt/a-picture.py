print("Oh, hello! A human!")
print("🦥")
