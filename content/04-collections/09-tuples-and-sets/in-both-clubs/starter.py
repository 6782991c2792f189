chess = ["Aiko", "Pedro", "Lena", "Samir"]
choir = ["Lena", "Ruth", "Samir", "Bongani", "Ciara"]
