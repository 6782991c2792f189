pairs = [("a", "q"), ("E", "z"), ("i", "K"), ("o", "j")]

for a, b in pairs:
    encode = {}
    decode = {}
    encode[a.lower()] = b.lower()
    decode[b.lower()] = a.lower()

print(encode)
print(decode)
