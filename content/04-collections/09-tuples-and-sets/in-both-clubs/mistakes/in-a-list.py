chess = ["Aiko", "Pedro", "Lena", "Samir"]
choir = ["Lena", "Ruth", "Samir", "Bongani", "Ciara"]
both = []
for name in chess:
    if name in choir:
        both.append(name)
print(len(both), "in both")
