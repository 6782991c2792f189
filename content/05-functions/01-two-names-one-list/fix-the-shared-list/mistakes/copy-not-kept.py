# Because: three names stood for one and the same list
basics = ["rice", "oats"]
basics.copy()
saturday = basics
sunday = basics
saturday.append("melon")
sunday.append("bread")
print("Saturday:", saturday)
print("Sunday:", sunday)
print("Basics:", basics)
