chess = ["Aiko", "Pedro", "Lena", "Samir"]
choir = ["Lena", "Ruth", "Samir", "Bongani", "Ciara"]
both = set()
for name in chess:
    if name in choir:
        both.add(name)
print(f"{len(both)} in both")
