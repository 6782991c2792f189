words = ["ringb", "het", "akec"]
plain = [word[len(word) - 1] + word[0:len(word) - 1] for word in words]
note = " ".join(plain)
print(note)
