# Because: three names stood for one and the same list
basics = ["rice", "oats"]
saturday = basics.copy()
sunday = basics.copy()
saturday.append("melon")
sunday.append("bread")
print("Saturday:", saturday)
print("Sunday:", sunday)
print("Basics:", basics)
