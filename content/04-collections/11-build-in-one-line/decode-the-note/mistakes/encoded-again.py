words = ["ringb", "het", "akec"]
secret = [word[1:] + word[0] for word in words]
print(" ".join(secret))
