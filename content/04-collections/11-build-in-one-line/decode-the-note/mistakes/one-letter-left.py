words = ["ringb", "het", "akec"]
secret = [word[-1] + word[:1] for word in words]
print(" ".join(secret))
