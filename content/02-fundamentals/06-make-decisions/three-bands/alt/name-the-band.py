uv = 4
band = "low"
if uv >= 3:
    band = "moderate"
if uv >= 6:
    band = "high"
print("UV", band)
