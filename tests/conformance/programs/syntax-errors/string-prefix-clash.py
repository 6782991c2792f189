print(bf"hello")
