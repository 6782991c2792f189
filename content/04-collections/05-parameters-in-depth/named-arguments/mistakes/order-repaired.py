def delivery(who, what, when):
    return f"{when}: {who} brings {what}"

print(delivery("Kwame", "chairs", "6 pm"))
print(delivery("Lin", "ice", "7 pm"))
print(delivery("Zofia", "a speaker", "8 pm"))
