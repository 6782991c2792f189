words = ["ringb", "het", "akec"]
secret = [word[-1] + word for word in words]
print(" ".join(secret))
