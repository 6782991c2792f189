names = ["Amara", "Bilal", "Chen"]
scores = [12, 17, 9]
