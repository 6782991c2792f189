def price(text):
    return float(text)


total = price("2.50")
total = total + price("two")
print(total)
