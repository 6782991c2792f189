horror = ["Aiko", "Pedro", "Lena", "Samir"]
comedy = ["Lena", "Ruth", "Samir", "Bongani", "Ciara"]
