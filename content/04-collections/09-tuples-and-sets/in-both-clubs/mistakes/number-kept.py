chess = ["Aiko", "Pedro", "Lena", "Samir"]
choir = ["Lena", "Ruth", "Samir", "Bongani", "Ciara"]
both = len(set(chess) & set(choir))
print(both, "in both")
