total = 24
if total < 30:
    print("Delivery: 4.90")
else:
    print("Delivery: free")
