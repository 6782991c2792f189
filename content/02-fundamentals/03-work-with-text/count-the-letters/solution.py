headline = "Free bikes on Sunday"
letters = headline.replace(" ", "")
print(f"With spaces: {len(headline)}")
print(f"Letters: {len(letters)}")
