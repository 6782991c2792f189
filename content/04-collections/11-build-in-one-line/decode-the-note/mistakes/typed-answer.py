words = ["ringb", "het", "akec"]
print("bring the cake")
