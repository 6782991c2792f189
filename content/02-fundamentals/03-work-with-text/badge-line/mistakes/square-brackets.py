gate = 4
job = "lemonade"
name = "Amara Okafor"
print(f"[name] ([job], gate [gate])")
