print(uf"hello")
