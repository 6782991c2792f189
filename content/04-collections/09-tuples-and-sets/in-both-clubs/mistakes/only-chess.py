chess = ["Aiko", "Pedro", "Lena", "Samir"]
choir = ["Lena", "Ruth", "Samir", "Bongani", "Ciara"]
both = set(chess) - set(choir)
print(len(both), "in both")
