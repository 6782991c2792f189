total = 24
if total >= 30:
    print("Delivery: free")
else:
    print("Delivery: 4.90")
